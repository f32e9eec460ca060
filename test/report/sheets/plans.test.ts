import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type AreaSummary, type Report } from '../../../src/model/report.ts';
import { planCharts } from '../../../src/report/sheets/plan-charts.ts';
import { planCommunities } from '../../../src/report/sheets/plan-communities.ts';
import { planCompliance } from '../../../src/report/sheets/plan-compliance.ts';
import { planMatrix } from '../../../src/report/sheets/plan-matrix.ts';
import { planTallies } from '../../../src/report/sheets/plan-tallies.ts';
import { planTasks } from '../../../src/report/sheets/plan-tasks.ts';
import { reportSheetContext } from '../../../src/report/sheets/report-sheet-context.ts';
import { type SheetCell, type SheetPlan } from '../../../src/report/sheets/sheet-plan.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { rateOf } from '../../../src/report/build/rate-of.ts';
import { aFinding, aReport, interval } from '../../support/a-report.ts';

describe('street by requirement', () => {
  test('has a share in each cell, bounds where data are missing, and no column that nobody there is judged by', () => {
    const plan = planMatrix(aReport(), contextOf(aReport()));
    expect(plan?.columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '县（市、区）',
      '街道（乡镇）',
      '社区服务站建筑面积',
      '社区大学生',
    ]);
    expect(shownIn(plan)).toEqual([
      [1, '长安区', '', 0.75, 1, ''],
      [2, '长安区', '建北街道', 12 / 13, 1, ''],
      [3, '长安区', '青园街道', 0.8, 1, ''],
      [4, '桥西区', '', '92%–100%', '92%–100%', ''],
      [5, '桥西区', '东里街道', '92%–100%', '92%–100%', ''],
    ]);
  });

  test('takes a share from its row of the tallies', () => {
    const report = aReport();
    const [first] = planMatrix(report, contextOf(report))?.rows ?? [];
    const cell = first?.cells[3];
    const row = /INDEX\(tally_counted,(\d+)\)/.exec(isFormula(cell) ? cell.formula : '')?.[1];
    const tally = [...planTallies(report, contextOf(report)).rows][Number(row) - 1];
    expect(tally?.cells.slice(0, 4)).toEqual([1, '长安区', 1, '社区服务站建筑面积']);
  });

  test('is turned where there are more requirements than areas', () => {
    const report = { ...aReport(), areas: aReport().areas.slice(0, 1) };
    const plan = planMatrix(report, contextOf(report));
    expect(plan?.columns.map(({ heading }) => heading)).toEqual(['序号', '指标名称', '长安区']);
    expect(shownIn(plan)).toEqual([
      [1, '社区服务站建筑面积', 0.75, ''],
      [3, '社区大学生', 1, ''],
    ]);
  });

  test('says so where there are too many streets for a table', () => {
    const [county, town] = aReport().areas;
    if (county === undefined || town === undefined) throw new Error('There are none.');
    const areas = [county, ...Array.from({ length: 250 }, (_, index) => renamed(town, index))];
    const report = { ...aReport(), areas };
    expect([
      planMatrix(report, contextOf(report))?.rows.length,
      planMatrix(report, contextOf(report))?.notes.at(-1),
    ]).toEqual([2, '注：街道（乡镇）太多，只列县（市、区）。']);
  });

  test('is left out without areas', () => {
    const report = { ...aReport(), areas: [] };
    expect(planMatrix(report, contextOf(report))).toBeNull();
  });
});

describe('the tasks', () => {
  test.each([
    { name: 'half the period', asOf: '2018-07-02', passed: 914 / 1827, lag: 38.9, light: '绿灯', target: '1' },
    { name: 'its last day', asOf: '2020-12-31', passed: 1, lag: -11.1, light: '待定', target: '1' },
  ])('are held against the schedule on $name', ({ asOf, passed, lag, light, target }) => {
    const report = { ...aReport(), asOf };
    const [, , graduate] = shownIn(planTasks(report, contextOf(report)));
    expect([graduate?.[1], graduate?.[2], ...(graduate?.slice(11, 14) ?? [])]).toEqual([
      '社区大学生',
      target,
      passed,
      lag,
      light,
    ]);
  });

  describe('where one subject alone counts', () => {
    const alone = (outcome: 'non-compliant' | 'undetermined', low: number, high: number, required = 100) => {
      const report = aReport();
      const [requirement] = report.requirements;
      if (requirement === undefined) throw new Error('There is none.');
      const none = { compliant: 0, 'non-compliant': 0, undetermined: 0, 'not-due': 0, 'not-applicable': 3 };
      const counts = { ...none, [outcome]: 1 };
      const rate = rateOf(counts);
      const finding = aFinding({ requirement: requirement.id, outcome, observed: interval(low, high), required: interval(required) }); // prettier-ignore
      const single = { ...report, requirements: [{ ...requirement, counts, rate }], findings: [finding] };
      const [row] = shownIn(planTasks(single, contextOf(single)));
      return row?.slice(9, 11);
    };

    test.each([
      { name: 'what there is of what is required', done: alone('non-compliant', 47, 47, 200), shown: [0.235, 0.235] },
      { name: 'both ends of what is open', done: alone('non-compliant', 20, 60), shown: [0.2, 0.6] },
      { name: 'nothing', done: alone('non-compliant', 0, 0), shown: [0, 0] },
      { name: 'nothing to be divided by', done: alone('non-compliant', 0, 0, 0), shown: [0, 0] },
      { name: 'not judged', done: alone('undetermined', 20, 200), shown: [0, 1] },
    ])('$name', ({ done, shown }) => {
      expect(done).toEqual(shown);
    });
  });

  test('state a number as a number and a formula by its clause', () => {
    const targets = shownIn(planTasks(aReport(), contextOf(aReport()))).map((cells) => cells[2]);
    expect(targets.slice(0, 4)).toEqual(['每百户用房不低于二十平方米', '80%', '1', '600']);
  });

  test('look at the last years of a plan that has ended, and ahead while it runs', () => {
    const years = (asOf: string) => {
      const report = { ...aReport(), asOf };
      return planTasks(report, contextOf(report)).columns.flatMap(({ heading }) => /^\d{4}/.exec(heading)?.[0] ?? []);
    };
    expect([years('2016-06-30'), years('2026-01-01')]).toEqual([
      ['2016', '2017', '2018'],
      ['2018', '2019', '2020'],
    ]);
  });

  test('have those that were not judged last, without numbers', () => {
    const last = shownIn(planTasks(aReport(), contextOf(aReport()))).slice(-2);
    expect(last.map((cells) => [cells[1], cells[4], cells[9]])).toEqual([
      ['年度培训', '', '—'],
      ['十五分钟服务圈', '', '—'],
    ]);
  });
});

test('an area that is too much for the tallies has its numbers without formulas', () => {
  const [county, town] = aReport().areas;
  if (county === undefined || town === undefined) throw new Error('There are none.');
  const areas = [county, ...Array.from({ length: 250 }, (_, index) => renamed(town, index))];
  const report = { ...aReport(), areas };
  const [, ofCounty, ofTown] = [...planCompliance(report, contextOf(report)).rows];
  expect([ofCounty, ofTown].map((row) => row?.cells.slice(12, 14).map(isFormula))).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(ofTown?.cells.slice(12, 16)).toMatchObject([{ value: 13 }, { value: 12 }, { value: 1 }, { value: 12 / 13 }]);
});

test('the communities have their outcome, their size and their open findings', () => {
  const rows = shownIn(planCommunities(aReport(), contextOf(aReport())));
  expect(rows[0]).toEqual([1, '长安区', '建北街道', '第1社区', '130102001001', 1000, '未达标', 1, 0, 0, 1, 2]);
  expect(rows[1]?.slice(4, 7)).toEqual(['130102001002', '', '达标']);
});

test('a chart draws the first fifteen and says so', () => {
  const report = aReport();
  const [county, town] = report.areas;
  if (county === undefined || town === undefined) throw new Error('There are none.');
  const many = { ...report, areas: [county, ...Array.from({ length: 16 }, (_, index) => renamed(town, index))] };
  const plan = planCharts(many, contextOf(many));
  expect(plan?.charts?.[0]?.rows).toEqual({ from: 0, count: 15 });
  expect(plan?.notes).toContain('注：各地区核查结果构成：只画 15 个，共 16 个。');
});

test('all of it in English', () => {
  const context = reportSheetContext(aReport(), aRenderContext({ locale: locales.en }));
  const plans = [planMatrix, planCharts, planTasks, planCommunities, planTallies].map((plan) =>
    plan(aReport(), context),
  );
  const words = plans.flatMap((plan) => [
    plan?.title,
    plan?.name,
    ...(plan?.notes ?? []),
    ...(plan?.columns.map(({ heading }) => heading) ?? []),
  ]);
  expect(words.filter((word) => /\p{Script=Han}/u.test(word ?? ''))).toEqual([]);
});

function contextOf(report: Report) {
  return reportSheetContext(report, aRenderContext());
}

function renamed(area: AreaSummary, index: number): AreaSummary {
  return { ...area, unit: { ...area.unit, code: `1301020${String(index + 10).padStart(3, '0')}` } };
}

/** What the cells of a sheet show. */
function shownIn(plan: SheetPlan | null): readonly (readonly (string | number)[])[] {
  return [...(plan?.rows ?? [])].map(({ cells }) => cells.map(shown));
}

function shown(cell: SheetCell): string | number {
  if (typeof cell !== 'object') return cell;
  if (isFormula(cell)) return cell.result;
  if ('value' in cell) return cell.value;
  return 'word' in cell ? cell.word : cell.text;
}

function isFormula(cell: SheetCell | undefined): cell is Extract<SheetCell, { readonly formula: string }> {
  return typeof cell === 'object' && 'formula' in cell;
}
