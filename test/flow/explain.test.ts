import { describe, expect, test } from 'vitest';
import { type AuditRequest } from '../../src/flow/audit-workbooks.ts';
import { explainFinding, explainRequirements } from '../../src/flow/explain.ts';
import { defaultLimits } from '../../src/intake/limits.ts';
import { type FindingExplanation } from '../../src/model/explanation.ts';
import { type FailureCode } from '../../src/model/failure.ts';
import { shippedDataModel, shippedPack } from '../support/shipped-rules.ts';

const model = shippedDataModel();
const packs = [shippedPack('gd'), shippedPack('sjz-135')];

/** Two communities of one name under two streets, and one of which only a planned station is known. */
const communities = `社区代码,社区名称,社区类型,总户数
130102001001,东里社区,城市社区,1000
130102002001,东里社区,城市社区,1000
130102002002,西里社区,城市社区,1000
`;
const facilities = `设施编号,设施类型,社区代码,建筑面积,状态,投用日期
s-1,社区服务站,130102001001,300,投用,2010-01-01
s-2,社区服务站,130102002002,280,规划,
`;

describe('a subject is meant', () => {
  test.each([
    { name: 'by its code', subject: '130102002002', code: '130102002002' },
    { name: 'by a name of its own', subject: '西里社区', code: '130102002002' },
  ])('$name', async ({ subject, code }) => {
    const { finding } = await aFinding('sjz-135.station-area', subject, aRequest({ communities, facilities }));
    expect(finding.subject.code).toBe(code);
  });

  test.each<{ name: string; subject: string; failure: FailureCode; params: object }>([
    {
      name: 'a name that two share',
      subject: '东里社区',
      failure: 'subject-ambiguous',
      params: { choices: '130102001001, 130102002001' },
    },
    { name: 'a name nobody has', subject: '西理社区', failure: 'subject-unknown', params: { nearest: '西里社区' } },
  ])('not by $name', async ({ subject, failure, params }) => {
    const explained = explainFinding('sjz-135.station-area', subject, aRequest({ communities, facilities }));
    await expect(explained).rejects.toMatchObject({ code: failure, params });
  });
});

test('a requirement without its tables is not explained on anybody', async () => {
  const explained = explainFinding('sjz-135.station-area', '东里社区', aRequest({ communities }));
  await expect(explained).rejects.toMatchObject({
    code: 'nothing-judged',
    params: { reasons: 'facilities', elsewhere: '' },
  });
});

describe('what a requirement asks', () => {
  const lonely = { communities };

  test('is told of data without its tables: why, on how many, and what is absent with its headings', async () => {
    const [explained] = await explainRequirements('sjz-135.station-area', aRequest(lonely));
    expect(explained?.notJudged).toMatchObject({
      reason: 'table-absent',
      subjects: 3,
      absent: [{ table: 'facilities', column: null }],
    });
    expect(explained?.notJudged?.absent[0]?.headings).toContain('建筑面积');
    expect(explained?.counts).toBeNull();
  });

  test('is told of data that it was judged by', async () => {
    const [explained] = await explainRequirements('sjz-135.station-area', aRequest({ communities, facilities }));
    expect(explained).toMatchObject({ notJudged: null, counts: { compliant: 1, 'non-compliant': 2 } });
  });

  test('is found by the id of its clause, whatever pack the data belong to', async () => {
    const meant = async (id: string) =>
      (await explainRequirements(id, aRequest(lonely))).map(({ requirement }) => requirement.clause.id);
    expect(new Set(await meant('sjz-135-05'))).toEqual(new Set(['sjz-135-05']));
    expect(await meant('gd-91')).toEqual(['gd-91', 'gd-91']);
  });

  test('is not told on one subject by a clause of several', async () => {
    const explained = explainFinding('gd-91', '东里社区', aRequest(lonely));
    const params = { clause: 'gd-91', choices: 'gd.property-mode, gd.professional-new-estates' };
    await expect(explained).rejects.toMatchObject({ code: 'clause-of-several', params });
  });

  test.each<{ name: string; id: string; failure: FailureCode; params: object }>([
    { name: 'a clause nobody wrote', id: 'sjz-135-99', failure: 'requirement-unknown', params: { id: 'sjz-135-99' } },
    {
      name: 'a slip',
      id: 'sjz-135.station-aera',
      failure: 'requirement-unknown',
      params: { nearest: 'sjz-135.station-area' },
    },
  ])('is not told of $name', async ({ id, failure, params }) => {
    await expect(explainRequirements(id, aRequest(lonely))).rejects.toMatchObject({ code: failure, params });
  });
});

describe('nothing that counts', () => {
  test.each([
    { name: 'no row', subject: '130102002001', note: 'no-rows', cells: [] },
    { name: 'only rows that do not fit', subject: '130102002002', note: 'none-counts', cells: ['D3'] },
  ])('because there is $name', async ({ subject, note, cells }) => {
    const { steps } = await aFinding('sjz-135.station-area', subject, aRequest({ communities, facilities }));
    const step = steps.find(({ text }) => text.startsWith('sum(facilities'));
    expect(step).toMatchObject({ note });
    expect(step?.cells.map(({ cell }) => cell)).toEqual(cells);
  });
});

describe('what leaves a value open', () => {
  const area = (areas: readonly string[]) =>
    `设施编号,设施类型,社区代码,建筑面积,状态,投用日期\n${areas
      .map((each, index) => `s-${index},社区服务站,130102001001,${each},投用,2010-01-01\n`)
      .join('')}`;

  test.each([
    { name: 'a blank cell', areas: ['', '20'], note: 'missing', cells: ['D2'] },
    { name: 'a cell that holds a bound', areas: ['20', '近400'], note: 'approximate', cells: ['D3'] },
    { name: 'one of either kind', areas: ['', '近400'], note: 'missing-and-approximate', cells: ['D2', 'D3'] },
    { name: 'nothing', areas: ['20', '400'], note: undefined, cells: undefined },
  ])('is called what it is: $name', async ({ areas, note, cells }) => {
    const files = { communities, facilities: area(areas) };
    const { steps } = await aFinding('sjz-135.station-area', '130102001001', aRequest(files));
    const step = steps.find(({ text }) => text.startsWith('sum(facilities'));
    expect(step?.note).toBe(note);
    expect(step?.undecidedBy?.map(({ cell }) => cell)).toEqual(cells);
  });

  test('is called so in a column of the subject itself', async () => {
    const files = { communities: communities.replace('1000', '300余'), facilities };
    const { steps } = await aFinding('sjz-135.station-area', '130102001001', aRequest(files));
    expect(steps.find(({ text }) => text === 'households')).toMatchObject({ note: 'approximate' });
  });
});

test('a share names the members that hold it back', async () => {
  // Two cities, so that the province is the smallest unit that holds the data.
  const inGuangdong = (text: string) => text.replaceAll('130102001', '440103001').replaceAll('130102002', '440303002');
  const files = { communities: inGuangdong(communities), facilities: inGuangdong(facilities) };
  const { finding } = await aFinding('gd.urban-coverage', '44', aRequest(files));
  expect(finding.contributors.map(({ code, name }) => [code, name])).toEqual([
    ['440303002001', '东里社区'],
    ['440303002002', '西里社区'],
  ]);
  expect(finding.contributorsTotal).toBe(2);
});

test.each([
  { name: 'the newest that had begun', rows: '8000,2018\n8500,2019\n9000,2021', cells: ['C3'] },
  { name: 'one without a period', rows: '8000,\n', cells: ['C2'] },
  { name: 'one without a period beside the newest', rows: '8000,2018\n8500,2019\n8600,', cells: ['C3', 'C4'] },
])('a figure of the statistics is traced to $name', async ({ rows, cells }) => {
  const lines = rows.split('\n').filter((row) => row !== '');
  const statistics = `省,指标名称,数值,年份\n${lines.map((row) => `广东省,志愿服务组织数,${row}`).join('\n')}\n`;
  const { finding, steps } = await aFinding('gd.volunteer-organizations', '44', aRequest({ statistics, regions }));
  expect(finding.evidence.map(({ cell }) => cell)).toEqual(cells);
  expect(steps.flatMap((step) => step.cells.map(({ cell }) => cell))).toEqual(cells);
});

const regions = '区划代码,名称,级别\n44,广东省,省\n';

/** The explanation of a finding, which is no figure. */
async function aFinding(...[id, subject, request]: Parameters<typeof explainFinding>): Promise<FindingExplanation> {
  const explained = await explainFinding(id, subject, request);
  if (explained.kind !== 'finding') throw new Error(`${id} is no requirement.`);
  return explained;
}

/** The files by name as csv, judged on the last day of the plans. */
function aRequest(files: Readonly<Record<string, string>>): AuditRequest {
  return {
    files: Object.entries(files).map(([name, text]) => ({
      file: `${name}.csv`,
      bytes: new TextEncoder().encode(text),
    })),
    paths: Object.keys(files),
    model,
    packs,
    named: false,
    asOf: '2020-12-31',
    today: '2020-12-31',
    overrides: { set: new Map(), readings: new Map() },
    encouraged: false,
    absentRows: 'none',
    region: [],
    show: 'open',
    mapping: undefined,
    limits: defaultLimits,
    version: '0.0.0',
    onStage: () => undefined,
  };
}
