import { type Locale } from '../../locale/locale.ts';
import { partsOf } from '../../model/iso-date.ts';
import { compare, divide, type Rational, toNumber, zero } from '../../model/rational.ts';
import {
  type Counts,
  type Rate,
  type Report,
  type RequirementSummary,
  type StatedRequirement,
} from '../../model/report.ts';
import { columnLetters, quotedText } from '../ooxml/cell-address.ts';
import { requirementTitle } from '../words/requirement-title.ts';
import { lightCell } from './lights.ts';
import { rangeNames } from './range-names.ts';
import { rateCells } from './rate-cells.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { passedOf, type Period, wholePeriod } from './schedule.ts';
import { particulars } from './sheet-context.ts';
import { firstRow, type SheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';
import { countedIn, tallyAt } from './tallies.ts';

/** The columns before the years. */
const keys = [
  'number',
  'task',
  'target',
  'unit',
  'counted',
  'compliant',
  'non-compliant',
  'undetermined',
  'not-due',
  'done',
  'doneAtMost',
  'schedule',
  'lag',
  'light',
  'shortfall',
  'closed',
] as const;
export type TaskKey = (typeof keys)[number];

/** Years that are looked ahead to, or back at where the plan has ended. */
const mostYears = 3;

/** 任务分解表: every requirement with its target, how far it is and should be, and who is to see to it. */
export function planTasks(report: Report, context: ReportSheetContext): SheetPlan {
  const { locale } = context;
  const { workbook, sheets } = locale;
  const years = yearsOf(report);
  const unjudged = report.notJudged.map(({ requirement }) => requirement).filter(({ reported }) => !reported);
  return {
    name: sheets.name.tasks,
    title: sheets.title.tasks,
    ...particulars(report, context),
    columns: columnsOf(years, context),
    rows: [
      ...report.requirements.map((each, index) => [
        ...statedCells(each, index, context),
        ...resultCells(each, index, report, context),
        ...peopleCells(each, years, report),
      ]),
      ...unjudged.map((each, index) => [
        ...statedCells(each, report.requirements.length + index, context),
        ...keys.slice(keys.indexOf('counted')).map((key) => (key === 'done' ? '—' : '')),
        ...peopleCells(each, years, report),
      ]),
    ].map((cells) => ({ cells })),
    frozenColumns: 2,
    table: 'task_list',
    empty: workbook.none,
    notes: [sheets.tasksNote, sheets.lightsNote, sheets.yearsNote, sheets.liveNote].map((note) => workbook.note(note)),
  };
}

/** The letters of a column, for formulas elsewhere. */
export function taskColumn(key: TaskKey): string {
  return columnLetters(keys.indexOf(key));
}

function columnsOf(years: readonly number[], { locale }: ReportSheetContext): readonly SheetColumn[] {
  const { workbook, outcome, sheets } = locale;
  const { task } = sheets;
  const middle = (heading: string, width = 7): SheetColumn => ({ heading, width, align: 'center' });
  const people = (heading: string): SheetColumn => ({ ...middle(heading, 10), forPeople: true });
  const columns: Readonly<Record<TaskKey, SheetColumn>> = {
    number: middle(workbook.register.number, 5),
    task: { heading: task.task, width: 26, align: 'left' },
    target: { heading: task.target, width: 28, align: 'left' },
    unit: middle(workbook.register.unit),
    counted: middle(sheets.counted),
    compliant: middle(outcome.compliant),
    'non-compliant': middle(outcome['non-compliant']),
    undetermined: middle(outcome.undetermined),
    'not-due': middle(outcome['not-due']),
    done: { ...middle(task.done, 9), bar: true },
    doneAtMost: middle(task.doneAtMost, 9),
    schedule: middle(task.schedule, 8),
    lag: middle(task.lag, 9),
    light: { ...middle(sheets.light), lights: sheets.lights },
    shortfall: { ...middle(task.shortfall, 11), align: 'right' },
    closed: middle(task.closed),
  };
  return [
    ...keys.map((key) => columns[key]),
    ...years.map((year) => middle(sheets.yearEnd(year), 8)),
    people(task.leading),
    people(task.responsible),
    people(task.supporting),
    { ...middle(task.due, 12), oneLine: true },
  ];
}

function statedCells(each: StatedRequirement, index: number, { locale, words }: ReportSheetContext) {
  return [
    index + 1,
    requirementTitle(each, locale),
    targetText(each, locale),
    words.unit(each.unit),
  ] satisfies SheetCell[];
}

/** A number where it is one; else what the plan says. The formula stands in the basis. */
function targetText({ threshold, clause }: StatedRequirement, locale: Locale): string {
  return !numericTarget.test(threshold)
    ? clause.text[locale.words]
    : threshold.replace('>=', '≥').replace('<=', '≤').replace(unitAtEnd, '');
}

/** As `>= 300 m2`; anything else is a formula. */
const numericTarget = /^[<>=]*\s*[\d.,]+\s*(?:%|[a-z]\w*)?$/;
/** The unit has a column of its own. */
const unitAtEnd = /(?<=\d)\s+[a-z]\w*$/;

function resultCells(
  { counts, rate, shortfall, ...requirement }: RequirementSummary,
  index: number,
  report: Report,
  { locale, lights, tallies }: ReportSheetContext,
): readonly SheetCell[] {
  const number = index + 1;
  const tally = tallies.rowOf(0, number) ?? 0;
  const row = firstRow + index;
  const self = `$${taskColumn('number')}${row}`;
  const cell = (key: TaskKey) => `${taskColumn(key)}${row}`;
  const whole = (formula: string, result: number) => ({ formula, result, format: '0' });
  const listed = (outcome: 'non-compliant' | 'not-due') => {
    const word = quotedText(locale.outcome[outcome]);
    const criteria = `${rangeNames.registerRequirement},${self},${rangeNames.registerOutcome},${word}`;
    return whole(`COUNTIFS(${criteria})`, counts[outcome]);
  };
  const passed = passedOf(periodOf(requirement, report), report.asOf);
  const parts = { compliant: cell('compliant'), undetermined: cell('undetermined'), counted: cell('counted') };
  const alone = attainedBy(counts, requirement.id, report);
  const done = alone ?? rate;
  const closed = `${rangeNames.registerRequirement},${self},${rangeNames.registerProgress}`;
  return [
    whole(tallyAt(tally, 'counted'), countedIn(counts)),
    whole(tallyAt(tally, 'compliant'), counts.compliant),
    listed('non-compliant'),
    whole(tallyAt(tally, 'undetermined'), counts.undetermined),
    listed('not-due'),
    ...(alone === undefined ? rateCells(parts, rate) : attainedCells(alone)),
    { value: passed, format: '0.0%' },
    {
      formula: `IF(ISNUMBER(${cell('done')}),ROUND((${cell('done')}-${cell('schedule')})*100,1),"")`,
      result: done === null ? '' : points((done.low - passed) * 100),
      format: '0.0',
    },
    lightCell(locale.sheets.lights, done, passed, lights, [cell('done'), cell('doneAtMost'), cell('schedule')]),
    shortfallCell(shortfall, self),
    whole(`COUNTIFS(${closed},${quotedText(locale.sheets.progress.closed)})`, 0),
  ];
}

/** Where one subject alone counts and falls short, how much of what is asked of it is there: no share of subjects is. */
function attainedBy(counts: Counts, id: string, { findings }: Report): Rate | undefined {
  if (countedIn(counts) !== 1) return undefined;
  const finding = findings.find(
    ({ requirement, outcome }) => requirement === id && (outcome === 'non-compliant' || outcome === 'not-due'),
  );
  if (finding?.comparison !== 'at-least') return undefined;
  const { observed, required } = finding;
  if (observed.low === null || observed.high === null || required.low === null || required.high === null)
    return undefined;
  if (compare(required.low, zero) <= 0) return undefined;
  const share = (value: Rational, of: Rational) => Math.min(1, Math.max(0, toNumber(divide(value, of))));
  return { low: share(observed.low, required.high), high: share(observed.high, required.low) };
}

function attainedCells({ low, high }: Rate): readonly SheetCell[] {
  // What falls short is never shown as all of it.
  return [low, high].map((value) => ({ value, format: value < 1 && value >= 0.9995 ? '0.0000%' : '0.0%' }));
}

/** Only what is known exactly can be added up. */
function shortfallCell(shortfall: RequirementSummary['shortfall'], number: string): SheetCell {
  if (shortfall === null) return '';
  const { low, high } = shortfall;
  if (low !== high) return high === null ? `≥ ${low}` : `${low}–${high}`;
  const decimals = low.split('.')[1]?.length ?? 0;
  return {
    formula: `SUMIFS(${rangeNames.registerShortfall},${rangeNames.registerRequirement},${number})`,
    result: Number(low),
    format: decimals === 0 ? '0' : '0.00',
  };
}

function peopleCells({ due, ...requirement }: StatedRequirement, years: readonly number[], report: Report) {
  const period = periodOf({ due, ...requirement }, report);
  return [
    ...years.map((year) => ({ value: passedOf(period, `${year}-12-31`), format: '0%' })),
    '',
    '',
    '',
    due ?? '',
  ] satisfies SheetCell[];
}

/** From the first day of its plan to its due date, or to the end of the plan. */
function periodOf({ pack, due }: Pick<StatedRequirement, 'pack' | 'due'>, { packs, asOf }: Report): Period {
  const plan = packs.find(({ id }) => id === pack);
  const { from, to } = wholePeriod(plan === undefined ? packs : [plan], asOf);
  return { from, to: due ?? to };
}

function yearsOf({ packs, asOf }: Report): readonly number[] {
  const { from, to } = wholePeriod(packs, asOf);
  const [[first], [last], [now]] = [partsOf(from), partsOf(to), partsOf(asOf)];
  const start = Math.max(first, Math.min(now, last - mostYears + 1));
  return Array.from({ length: Math.min(mostYears, last - start + 1) }, (_, index) => start + index);
}

function points(value: number): number {
  return Number((Math.sign(value) * Number(Math.abs(value).toPrecision(12))).toFixed(1));
}
