import { describe, expect, test } from 'vitest';

import { run } from '../../src/cli/run.ts';
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

function exactly(value: number) {
  return { low: value, high: value };
}

/** A list under this key that holds this entry among others. */
function listing(key: string, entry: object): Record<string, unknown> {
  return { [key]: expect.arrayContaining([expect.objectContaining(entry)]) as unknown };
}
