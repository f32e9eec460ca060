import { describe, expect, test } from 'vitest';
import { countyPack, stricter, twoCounties } from '../support/a-county.ts';
import { runLine } from './run-line.ts';

interface FoundFinding {
  readonly id: string;
  readonly requirement: string;
  readonly pack?: string;
  readonly clause: string;
  readonly outcome: string;
  readonly required: { readonly low: number };
  readonly shortfall: { readonly low: number };
}

interface FoundReport {
  readonly findings: readonly FoundFinding[];
  readonly notJudged: readonly {
    readonly requirement: string;
    readonly pack: string;
    readonly reason: string;
    readonly subjects: number;
  }[];
  readonly summary: { readonly requirementsTotal: number };
  readonly diagnostics: readonly { readonly code: string }[];
}

/** What an audit says of the area of stations: subject, pack, clause, outcome, required and short. */
async function audited(options: string, files: Readonly<Record<string, string>> = countyPack()) {
  const result = await runLine(`audit two ${options} -f json --show all`, { files: { ...twoCounties, ...files } });
  if (result.out === '') return { ...result, rows: [], report: undefined };
  const parse: (text: string) => FoundReport = JSON.parse;
  const report = parse(result.out);
  const rows = report.findings
    .filter(({ requirement }) => requirement === 'sjz-135.station-area')
    .map(({ id, pack = '', clause, outcome, required, shortfall }) => {
      const subject = id.slice(id.indexOf(':') + 1);
      return [subject, pack, clause, outcome, required.low, shortfall.low].join(' ');
    });
  return { ...result, rows: rows.toSorted(), report };
}

const both = '--rules sjz-135 --rules packs/zhengding';

describe('two counties of one city, one of which asks for more', () => {
  test('each community is judged once, by what holds in its county', async () => {
    const { rows, report } = await audited(both);
    // By hand: the city asks for max(300, 20 for every hundred households), Zhengding for max(400, 25 for each).
    expect(rows).toEqual([
      '130102001001  sjz-135-09 compliant 300 0',
      '130102001002  sjz-135-09 non-compliant 400 50',
      '130123100001 zhengding zhengding-01 non-compliant 400 50',
      '130123100002 zhengding zhengding-01 compliant 500 0',
      '130123100003 zhengding zhengding-01 non-compliant 500 1',
    ]);
    const alone = await audited('--rules sjz-135');
    expect(report?.summary.requirementsTotal).toBe(alone.report?.summary.requirementsTotal);
    // What the county leaves as it is is found under the same ids, once, and by the city.
    const others = (found: FoundReport | undefined) =>
      found?.findings.filter(({ requirement }) => requirement !== 'sjz-135.station-area').map(({ id }) => id);
    expect(others(report)).toEqual(others(alone.report));
    expect(report?.notJudged).toEqual(alone.report?.notJudged);
  });

  test.each([
    {
      name: 'the day before the county asks for more',
      options: `${both} --as-of 2018-06-30`,
      rows: ['130123100001  sjz-135-09 compliant 300 0', '130123100003  sjz-135-09 compliant 400 0'],
    },
    {
      name: 'the day itself, long before it is due',
      options: `${both} --as-of 2018-07-01`,
      rows: ['130123100001 zhengding zhengding-01 not-due 400 50', '130123100003 zhengding zhengding-01 not-due 500 1'],
    },
  ])('$name', async ({ options, rows }) => {
    expect((await audited(options)).rows).toEqual(expect.arrayContaining(rows));
  });

  test('the county alone is judged only in its own area', async () => {
    const { rows } = await audited('--rules packs/zhengding');
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['130123100001', '130123100002', '130123100003']);
  });

  test('a value set for the city does not reach what the county says otherwise', async () => {
    const overrides = `${stricter}- { overrides: sjz-135.batch, clause: zhengding-01, value: 2 }\n`;
    const files = countyPack({ overrides });
    expect((await audited(`${both} --set sjz-135.batch=3`, files)).code).toBe(1);
    expect((await audited(`${both} --set zhengding.batch=3`, files)).code).toBe(1);
    expect((await audited(`${both} --set zhengding.bacht=3`, files)).err).toContain('bacht');
  });

  test('the report names the pack whose value was used', async () => {
    const { out } = await runLine(`audit two ${both}`, { files: { ...twoCounties, ...countyPack() } });
    expect(out).toContain('Community service station floor area (zhengding)');
    const { out: register } = await runLine(`audit two ${both} -f csv`, { files: { ...twoCounties, ...countyPack() } });
    expect(register.split('\n').filter((line) => line.includes('(zhengding)'))).toHaveLength(2);
  });

  test('explains a finding by the pack that has the say', async () => {
    const files = { ...twoCounties, ...countyPack() };
    const inCounty = await runLine(`explain sjz-135.station-area:130123100001 two ${both}`, { files });
    expect(inCounty.out).toContain('Zhengding opinion 一 L1 (zhengding-01)');
    expect(inCounty.out).toContain('observed 350 m²  required ≥ 400 m²  short by 50 m²');
    const elsewhere = await runLine(`explain sjz-135.station-area:130102001002 two ${both}`, { files });
    expect(elsewhere.out).toContain('(sjz-135-09)');
  });

  test('a county looser than a must of its city is refused with both clauses', async () => {
    const overrides = stricter.replace('400', '250').replace('25 m2 *', '20 m2 *');
    const { code, out, err } = await audited(both, countyPack({ overrides }));
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const text of ['zhengding-01', 'sjz-135-09', 'stations of 400 m²', 'at-least: max(250 m2'])
      expect(err).toContain(text);
  });

  test('what is switched off is said with its reason, and not judged there', async () => {
    const requirement = 'sjz-135.charity-points';
    const off = await offReport(requirement);
    const city = await audited('--rules sjz-135');
    const inCounty = ({ requirement: id, id: finding }: FoundFinding) =>
      id === requirement && finding.includes(':130123');
    expect(city.report?.findings.filter(inCounty)).toHaveLength(1);
    expect(off.report?.findings.filter(inCounty)).toEqual([]);
    expect(off.report?.notJudged.filter(({ reason }) => reason === 'off')).toMatchObject([
      {
        requirement,
        pack: 'zhengding',
        subjects: 1,
        off: { reason: { zh: '已并入', en: 'merged' }, clause: { id: 'zhengding-02' } },
      },
    ]);
    expect(off.report?.diagnostics.map(({ code }) => code)).toContain('override-loosens');
  });

  test('two counties that claim the same codes for different words are refused', async () => {
    const other = countyPack(
      {
        head: head('twin'),
        clauses: clausesOf('twin'),
        overrides: stricter.replaceAll('zhengding', 'twin').replace('400', '500'),
      },
      'packs/twin',
    );
    const { code, err } = await audited(`${both} --rules packs/twin`, { ...countyPack(), ...other });
    expect(code).toBe(2);
    expect(err).toContain('“twin” and “zhengding” say different things of sjz-135.station-area');
  });
});

async function offReport(requirement: string) {
  const overrides = `${stricter}- overrides: ${requirement}
  clause: zhengding-02
  off: { reason: { zh: 已并入, en: merged } }
`;
  return audited(both, countyPack({ overrides }));
}

function head(id: string): string {
  return `extends: sjz-135
id: ${id}
version: 1.0.0
title: { zh: 意见, en: opinion }
issuer: { zh: 县, en: county }
jurisdiction: ['130123']
`;
}

function clausesOf(id: string): string {
  return `- { id: ${id}-01, locator: 一 L1, wording: binding, trigger: 不少于, text: { zh: 站房, en: stations } }\n`;
}

describe('rules show --effective', () => {
  const show = (rest: string, files = countyPack()) =>
    runLine(`rules show sjz-135.station-area --effective ${both} ${rest}`, { files, width: 200 });

  test.each([
    {
      region: '130123',
      on: '2018-06-30',
      says: ['at-least: max(300 m2', 'sjz-135'],
      verdicts: ['in force', 'not yet in force'],
    },
    {
      region: '130123',
      on: '2018-07-01',
      says: ['at-least: max(400 m2', 'zhengding'],
      verdicts: ['in force in part (by zhengding)', 'in force'],
    },
    {
      region: '130123100001',
      on: '2018-07-01',
      says: ['at-least: max(400 m2'],
      verdicts: ['in force in part (by zhengding)', 'in force'],
    },
    { region: '130102', on: '2018-07-01', says: ['at-least: max(300 m2'], verdicts: ['in force'] },
    { region: '130100000000', on: '2020-12-31', says: ['at-least: max(300 m2'], verdicts: ['in force'] },
  ])('in $region on $on', async ({ region, on, says, verdicts }) => {
    const { code, out } = await show(`--region ${region} --as-of ${on}`);
    expect(code).toBe(0);
    const [effective = '', chain = ''] = out.split('How it came about');
    for (const text of says) expect(effective).toContain(text);
    expect(Array.from(chain.matchAll(/→ (.*)/g), ([, verdict]) => verdict)).toEqual(verdicts);
  });

  test('for programs', async () => {
    const { out } = await show('--region 130123 --as-of 2020-12-31 --format json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'effective',
      id: 'sjz-135.station-area',
      region: '130123',
      asOf: '2020-12-31',
      pack: { id: 'zhengding' },
      state: 'in-force',
      obligation: 'must',
      chain: [
        {
          pack: 'sjz-135',
          level: 'city',
          clause: { id: 'sjz-135-09' },
          from: '2016-01-01',
          verdict: 'in-part',
          replacedBy: 'zhengding',
        },
        {
          pack: 'zhengding',
          level: 'county',
          clause: { id: 'zhengding-01' },
          from: '2018-07-01',
          verdict: 'in-force',
          replacedBy: null,
        },
      ],
    });
  });

  test('a parameter', async () => {
    const overrides = '- { overrides: sjz-135.batch, clause: zhengding-01, value: 2 }\n';
    const files = countyPack({ overrides });
    const { out } = await runLine(`rules show sjz-135.batch --effective --region 130123 ${both}`, { files });
    expect(out).toContain('value: 2');
  });

  test.each([
    { name: 'without a region', rest: '', err: '--region' },
    { name: 'with half a code', rest: '--region 13012', err: '13012' },
    { name: 'with what is no day', rest: '--region 130123 --as-of 2018-02-30', err: '2018-02-28' },
    {
      name: 'where no pack asks for it',
      rest: '--region 440103',
      err: 'No pack asks for “sjz-135.station-area” in 440103',
    },
  ])('$name', async ({ rest, err }) => {
    const result = await show(rest);
    expect(result.code).toBe(2);
    expect(result.err).toContain(err);
  });
});
