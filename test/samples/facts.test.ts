import { describe, expect, test } from 'vitest';

import { run } from '../../src/cli/run.ts';
import { type Outcome } from '../../src/model/outcome.ts';
import { aHost } from '../support/a-host.ts';

// What the samples must say, counted by hand and published by the plan: kept apart from the files that are made anew.

const audited = new Map<string, Promise<unknown>>();

/** The JSON report of one command line, which is run once. */
function reportOf(...argv: readonly string[]): Promise<unknown> {
  const line = argv.join(' ');
  const report = audited.get(line) ?? read(argv);
  audited.set(line, report);
  return report;
}

async function read(argv: readonly string[]): Promise<unknown> {
  const host = aHost();
  await run(['audit', ...argv, '-f', 'json'], host);
  return JSON.parse(host.outText());
}

describe('Guangdong, end of 2015, against the targets for 2020', () => {
  const baseline = ['samples/guangdong-baseline/baseline-2015.xlsx', '--rules', 'gd'];

  test.each([
    {
      subject: 'volunteer organisations',
      id: 'volunteer-organizations',
      observed: 8108,
      required: 10_000,
      short: 1892,
    },
    {
      subject: 'family-service workers',
      id: 'family-service-workers',
      observed: 907_448,
      required: 1_100_000,
      short: 192_552,
    },
    { subject: 'police room officers', id: 'police-room-officers', observed: 12_130, required: 15_000, short: 2870 },
  ])('$subject: $short short', async ({ id, observed, required, short }) => {
    const report = await reportOf(...baseline, '--as-of', '2020-12-31');
    const finding = { observed: exactly(observed), required: exactly(required), shortfall: exactly(short) };
    expect(report).toMatchObject(listing('findings', { id: `gd.${id}:44`, outcome: 'non-compliant', ...finding }));
  });

  test.each([
    { subject: 'share of volunteers', id: 'registered-volunteers' },
    { subject: 'sports instructors for 10,000 residents', id: 'sports-instructors' },
  ])('$subject: undetermined without the population', async ({ id }) => {
    const report = await reportOf(...baseline, '--as-of', '2020-12-31');
    const undecidedBy = expect.arrayContaining([expect.objectContaining({ sheet: '行政区划', cell: 'D2' })]) as unknown;
    expect(report).toMatchObject(listing('findings', { id: `gd.${id}:44`, outcome: 'undetermined', undecidedBy }));
  });

  test('on the day of the data nothing is due yet', async () => {
    const report = await reportOf(...baseline);
    expect(report).toMatchObject({
      asOf: '2015-12-31',
      asOfSource: 'data',
      summary: { counts: { 'not-due': 3, 'non-compliant': 0, undetermined: 3 } },
    });
  });
});

describe('Shijiazhuang', () => {
  const districts = 'samples/shijiazhuang/districts.xlsx';

  test('station area: 285 communities compliant, 110 short, 12 undetermined', async () => {
    const counts = { compliant: 285, 'non-compliant': 110, undetermined: 12, 'not-due': 0, 'not-applicable': 0 };
    expect(await reportOf(districts)).toMatchObject({
      summary: listing('byRequirement', { id: 'sjz-135.station-area', counts }),
    });
  });

  test('24 of those that are short have no station in use', async () => {
    const counts = { compliant: 383, 'non-compliant': 24, undetermined: 0, 'not-due': 0, 'not-applicable': 0 };
    expect(await reportOf(districts)).toMatchObject({
      summary: listing('byRequirement', { id: 'sjz-135.community-station', counts }),
    });
  });

  test('what the tables answer is judged, on the packs that cover the city', async () => {
    expect(await reportOf(districts)).toMatchObject({
      asOf: '2020-12-31',
      packs: [
        { id: 'sjz-135', chosen: 'region' },
        { id: 'sjz-3s', chosen: 'region' },
      ],
      summary: { requirementsJudged: 23, requirementsTotal: 123 },
    });
  });

  test('every requirement of the plan that has a number is judged', async () => {
    const report = await reportOf(districts, '--rules', 'sjz-135');
    const quantified = [
      'county-centres-added',
      'county-centre-area',
      'town-centres-added',
      'town-centre-area',
      'urban-stations-added',
      'rural-stations-added',
      'station-area',
      'premises-remedy',
      'street-centre',
      'community-station',
      'community-graduate',
      'charity-posts',
    ];
    expect(report).toMatchObject({ summary: { communities: { compliant: 215 } } });
    for (const id of quantified) {
      expect(report).toMatchObject({ summary: listing('byRequirement', { id: `sjz-135.${id}` }) });
      expect(report).not.toMatchObject(listing('notJudged', { requirement: `sjz-135.${id}` }));
    }
  });

  test('the total that does not add up is named', async () => {
    expect(await reportOf(districts)).toMatchObject(
      listing('diagnostics', { code: 'total-mismatch', sheet: '鹿泉区村居', cell: 'F81' }),
    );
  });
});

describe('Longhutang, the year 2017', () => {
  const street = 'samples/longhutang/street-2017.xlsx';

  test.each<{ readonly id: string; readonly counts: Partial<Record<Outcome, number>> }>([
    // 2100, 2430, 1850, 1500, an unknown number and 1200 households, with 7, 9, 6, 5, 4 and 3 full-time workers.
    { id: 'workers-per-households', counts: { compliant: 3, 'non-compliant': 2, undetermined: 1 } },
    // 64 or 60 hours but for 56, 56, 28 and 28, and for a blank and 约16 that leave 56 and 48.
    {
      id: 'training-hours',
      counts: { compliant: 31, 'non-compliant': 4, undetermined: 2, 'not-applicable': 8 },
    },
    // Of 19 that are 45 at most and hold no certificate 15 trained and sat; one has no day of birth, one no word on hers.
    {
      id: 'training-and-exam',
      counts: { compliant: 15, 'non-compliant': 4, undetermined: 2, 'not-applicable': 24 },
    },
    {
      id: 'exam-enrolment',
      counts: { compliant: 16, 'non-compliant': 3, undetermined: 2, 'not-applicable': 24 },
    },
    // 1, 3 and 3 weeks missed; one item somewhere in August.
    { id: 'weekly-web-update', counts: { compliant: 2, 'non-compliant': 3, undetermined: 1 } },
    // Two weeks missed, and one with the number 0.
    { id: 'weekly-four-level-item', counts: { compliant: 4, 'non-compliant': 2 } },
    // 31, 30, 34, 36 and 26 sessions; 24 and about five more.
    { id: 'resident-led-events', counts: { compliant: 4, 'non-compliant': 1, undetermined: 1 } },
    // 3, 2, 3, 4, 1 and 2 sessions.
    { id: 'co-building-community', counts: { compliant: 5, 'non-compliant': 1 } },
    // 8, 8 without the firm, 10, 7, 8 and 6 organisations.
    { id: 'orgs-per-community', counts: { compliant: 4, 'non-compliant': 2 } },
    // Signed on the last day of June by one, five days later by another, not at all by a third.
    { id: 'assist-agreement', counts: { compliant: 4, 'non-compliant': 2 } },
    // Two of 50 in disorder, one unsaid; the firm is no organisation.
    {
      id: 'org-ledgers',
      counts: { compliant: 47, 'non-compliant': 2, undetermined: 1, 'not-applicable': 1 },
    },
    // Renewed 90 days ago in one community, 91 in another.
    { id: 'key-resident-database', counts: { compliant: 5, 'non-compliant': 1 } },
  ])('$id', async ({ id, counts }) => {
    expect(await reportOf(street)).toMatchObject({
      summary: listing('byRequirement', { id: `lht-2017.${id}`, counts: { ...none, ...counts } }),
    });
  });

  test.each([
    { id: 'orgs-brought-in', observed: 2, required: 3 },
    { id: 'staff-visits', observed: 1, required: 2 },
    { id: 'large-performances', observed: 7, required: 8 },
    { id: 'monthly-assessment', observed: 8, required: 9 },
    { id: 'wechat-posts', observed: 11, required: 12 },
  ])('$id: $observed of $required', async ({ id, observed, required }) => {
    const finding = { outcome: 'non-compliant', observed: exactly(observed), required: exactly(required) };
    expect(await reportOf(street)).toMatchObject(
      listing('findings', { id: `lht-2017.${id}:320411003`, ...finding, shortfall: exactly(1) }),
    );
  });

  test.each([
    { id: 'sport-contests', subject: 'nine of nine', observed: 9 },
    { id: 'grid-inspections', subject: 'two of two', observed: 2 },
    { id: 'co-building-street', subject: '15 in the communities and one of the street', observed: 16 },
    { id: 'rated-a', subject: 'six of ten', observed: 0.6 },
    { id: 'city-management-rank', subject: 'fifth of ten', observed: 5 },
    { id: 'org-centre-area', subject: '200 of 200 m²', observed: 200 },
  ])('$subject is enough: $id', async ({ id, observed }) => {
    const finding = { id: `lht-2017.${id}:320411003`, outcome: 'compliant', observed: exactly(observed) };
    expect(await reportOf(street, '--show', 'all')).toMatchObject(listing('findings', finding));
  });

  test.each([
    // Whether one more is certified nobody has written down.
    { id: 'newly-certified', subject: 'eight of eight', observed: { low: 8, high: 9 } },
    // And about five sessions of 吟龙.
    {
      id: 'culture-sport-events',
      subject: '181 led by residents, 26 others, 6 of troupes, 7 and 9',
      observed: { low: 229, high: null },
    },
  ])('$subject are enough, and there may be more: $id', async ({ id, observed }) => {
    const finding = { id: `lht-2017.${id}:320411003`, outcome: 'compliant', observed };
    expect(await reportOf(street, '--show', 'all')).toMatchObject(listing('findings', finding));
  });

  test.each([
    { id: 'workers-per-households:320411003004', reading: 'whole-three-hundreds', outcome: 'compliant' },
    { id: 'weekly-web-update:320411003005', reading: 'fifty-two', outcome: 'compliant' },
    { id: 'weekly-four-level-item:320411003002', reading: 'none-arose', outcome: 'compliant' },
    { id: 'assist-agreement:320411003005', reading: 'in-substance', outcome: 'compliant' },
    { id: 'training-hours:LHT008', reading: 'by-time-in-post', outcome: 'compliant' },
    { id: 'orgs-brought-in:320411003', reading: 'in-total', outcome: 'compliant' },
  ])('$reading makes $id $outcome', async ({ id, reading, outcome }) => {
    const readings = expect.arrayContaining([expect.objectContaining({ id: reading, outcome })]) as unknown;
    expect(await reportOf(street)).toMatchObject(listing('findings', { id: `lht-2017.${id}`, readings }));
  });

  test('every requirement but what is only encouraged is judged', async () => {
    expect(await reportOf(street)).toMatchObject({
      asOf: '2017-12-31',
      packs: [{ id: 'lht-2017', chosen: 'region' }],
      summary: { requirementsJudged: 73, requirementsTotal: 73 },
      notJudged: [],
    });
  });

  test.each([
    { id: 'staff-visits:320411003', outcome: 'not-due' },
    { id: 'org-centre-area:320411003', outcome: 'not-due' },
    { id: 'resident-led-events:320411003001', outcome: 'not-due' },
    // Due on that day, and signed five days later.
    { id: 'assist-agreement:320411003005', outcome: 'non-compliant' },
    // Weeks that are over cannot be made up.
    { id: 'weekly-web-update:320411003001', outcome: 'non-compliant' },
  ])('half a year: $id is $outcome', async ({ id, outcome }) => {
    const report = await reportOf(street, '--as-of', '2017-06-30');
    expect(report).toMatchObject(listing('findings', { id: `lht-2017.${id}`, outcome }));
  });
});

describe('Qingdao, the second of three years', () => {
  const submission = 'samples/qingdao/submission';

  test('1228 organisations in 105 urban communities are fewer than twelve each, a year after the day', async () => {
    const observed = { exact: { low: '1228/105', high: '1228/105' } };
    const finding = { id: 'qd-3y.organizations-average:3702', outcome: 'non-compliant' };
    expect(await reportOf(submission)).toMatchObject({
      asOf: '2024-12-31',
      ...listing('findings', { ...finding, observed: expect.objectContaining(observed) as unknown }),
    });
  });

  test.each([{ id: 'benchmark-smart-communities' }, { id: 'basic-smart-communities' }])(
    '$id: not due before the end of 2025',
    async ({ id }) => {
      const finding = { id: `qd-3y.${id}:3702`, outcome: 'not-due', due: '2025-12-31' };
      expect(await reportOf(submission)).toMatchObject(listing('findings', finding));
    },
  );

  test.each<{ readonly id: string; readonly counts: Partial<Record<Outcome, number>> }>([
    // Counted in the files by another program.
    {
      id: 'weekly-hours',
      counts: { compliant: 353, 'non-compliant': 6, undetermined: 7, 'not-applicable': 99 },
    },
    { id: 'monthly-deliberation', counts: { compliant: 91, 'non-compliant': 14, 'not-applicable': 37 } },
    { id: 'half-yearly-review', counts: { compliant: 95, 'non-compliant': 10, 'not-applicable': 37 } },
    { id: 'workers-in-grids', counts: { compliant: 99, 'non-compliant': 6, 'not-applicable': 37 } },
    { id: 'grid-reserve-team', counts: { compliant: 278, 'non-compliant': 15, undetermined: 8 } },
    // 283 of 524 have served, and 20 more may have.
    { id: 'active-volunteers', counts: { compliant: 1 } },
  ])('$id', async ({ id, counts }) => {
    expect(await reportOf(submission)).toMatchObject({
      summary: listing('byRequirement', { id: `qd-3y.${id}`, counts: { ...none, ...counts } }),
    });
  });
});

describe('Shijiazhuang, three-social linkage', () => {
  const linkage = ['samples/shijiazhuang-linkage/linkage-2020.xlsx', '--rules', 'sjz-3s'];

  test.each<{ readonly id: string; readonly counts: Partial<Record<Outcome, number>> }>([
    // Nine in every sixth of 46 urban communities.
    { id: 'community-organizations', counts: { compliant: 39, 'non-compliant': 7, 'not-applicable': 17 } },
    // One post fewer in every seventh.
    { id: 'urban-posts', counts: { compliant: 40, 'non-compliant': 6, 'not-applicable': 17 } },
    // Of 109 workers every twelfth has three grids, every fifteenth none.
    { id: 'grids-per-worker', counts: { compliant: 94, 'non-compliant': 15, 'not-applicable': 155 } },
    { id: 'diary', counts: { compliant: 99, 'non-compliant': 10, 'not-applicable': 155 } },
    // 320 and 300 m² by the end of 2018; 280 m², and a year too late; the county is no urban district.
    { id: 'district-incubator', counts: { compliant: 2, 'non-compliant': 2, 'not-applicable': 1 } },
    { id: 'street-incubators', counts: { compliant: 1, 'non-compliant': 3, 'not-applicable': 1 } },
    // Out of order in every twelfth community, a day unknown in every seventeenth.
    {
      id: 'filing-order',
      counts: { compliant: 448, 'non-compliant': 4, undetermined: 2, 'not-applicable': 67 },
    },
    // Five rented or without a station, four with a project.
    { id: 'premises-remedy', counts: { compliant: 4, 'non-compliant': 5, 'not-applicable': 54 } },
    { id: 'hours-reconciled', counts: { compliant: 41, 'non-compliant': 5, 'not-applicable': 17 } },
    { id: 'stars-earned', counts: { compliant: 86, 'non-compliant': 4, 'not-applicable': 2 } },
    { id: 'annual-filing', counts: { compliant: 6, 'non-compliant': 2, 'not-applicable': 2 } },
  ])('$id', async ({ id, counts }) => {
    expect(await reportOf(...linkage)).toMatchObject({
      summary: listing('byRequirement', { id: `sjz-3s.${id}`, counts: { ...none, ...counts } }),
    });
  });

  test.each([
    { id: 'demonstration-centres', observed: exactly(3), required: exactly(4) },
    { id: 'social-work-agencies', observed: exactly(11), required: exactly(50) },
    { id: 'department-duties', observed: exactly(9), required: exactly(10) },
  ])('$id is short', async ({ id, observed, required }) => {
    const finding = { id: `sjz-3s.${id}:1301`, outcome: 'non-compliant', observed, required };
    expect(await reportOf(...linkage)).toMatchObject(listing('findings', finding));
  });

  test('exactly ten incubators, of all three levels, are enough', async () => {
    const finding = { id: 'sjz-3s.incubators:1301', outcome: 'compliant', observed: exactly(10) };
    expect(await reportOf(...linkage, '--show', 'all')).toMatchObject(listing('findings', finding));
  });
});

const none: Readonly<Record<Outcome, number>> = {
  compliant: 0,
  'non-compliant': 0,
  undetermined: 0,
  'not-due': 0,
  'not-applicable': 0,
};

function exactly(value: number) {
  return { low: value, high: value };
}

/** A list under this key that holds this entry among others. */
function listing(key: string, entry: object): Record<string, unknown> {
  return { [key]: expect.arrayContaining([expect.objectContaining(entry)]) as unknown };
}
