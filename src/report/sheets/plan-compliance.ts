import { type Outcome, outcomes } from '../../model/outcome.ts';
import { type AreaSummary, type Counts, type Rate, type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { earlierText } from '../earlier/earlier-text.ts';
import { comparableOf, rateChange, showChange } from '../earlier/rate-change.ts';
import { columnLetters, quotedText } from '../ooxml/cell-address.ts';
import { rateOf } from '../build/rate-of.ts';
import { areaCells } from './area-cells.ts';
import { lightCell } from './lights.ts';
import { rangeNames } from './range-names.ts';
import { rateCells } from './rate-cells.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { passedOf, wholePeriod } from './schedule.ts';
import { particulars } from './sheet-context.ts';
import { firstRow, type SheetCell, type SheetColumn, type SheetPlan, type SheetRow } from './sheet-plan.ts';
import { countedIn, tallySum } from './tallies.ts';

/** More cells than office programs compare while somebody waits. */
const mostCompared = 500_000_000;

const keys = [
  'number',
  'county',
  'town',
  'communities',
  'compliant',
  'non-compliant',
  'undetermined',
  'not-due',
  'not-applicable',
  'rate',
  'rateAtMost',
  'rank',
  'counted',
  'compliantFindings',
  'gaps',
  'findingRate',
  'findingRateAtMost',
  'findingRank',
  'light',
] as const;
/** After them, so that no formula moves: there only when an earlier report counts the same. */
const changeKeys = ['communityChange', 'findingChange'] as const;
type Key = (typeof keys)[number];

/** 达标情况汇总表: districts and streets in the order of their codes, districts in bold. */
export function planCompliance(report: Report, context: ReportSheetContext): SheetPlan {
  const { workbook, sheets } = context.locale;
  const comparedForArea = report.communities.length * outcomes.length + report.findings.length;
  const isLive = report.areas.length * comparedForArea <= mostCompared;
  const rows = report.areas.map((area, index) => areaRow(area, index, report, context));
  return {
    name: workbook.sheet.compliance,
    title: workbook.complianceTitle,
    ...particulars(report, context),
    columns: [...columnsOf(context), ...changeColumns(report, context)],
    rows: rows.length === 0 ? [] : [totalRow(report, context), ...rows].map(isLive ? (row) => row : withoutFormulas),
    frozenColumns: 3,
    table: null,
    empty: workbook.none,
    notes: [
      workbook.ratesNote,
      workbook.boundsNote,
      workbook.rankNote,
      sheets.lightsNote,
      workbook.basedOnData,
      isLive ? sheets.liveNote : sheets.fixedNote,
      ...report.earlier
        .toReversed()
        .map((period) => `${earlierText(period, report, context.locale)}${context.locale.mark.stop}`),
    ].map((note) => workbook.note(note)),
  };
}

function columnsOf({ locale }: ReportSheetContext): readonly SheetColumn[] {
  const { workbook, sheets, outcome } = locale;
  const { compliance, register } = workbook;
  const number = (heading: string, width = 9): SheetColumn => ({ heading, width, align: 'center' });
  const rate = (heading: string): SheetColumn => ({ heading, width: 11, align: 'center', bar: true });
  const columns: Readonly<Record<Key, SheetColumn>> = {
    number: number(register.number, 6),
    county: { heading: compliance.county, width: 15, align: 'left' },
    town: { heading: compliance.town, width: 22, align: 'left' },
    communities: number(compliance.communities),
    compliant: number(compliance.compliant),
    'non-compliant': number(outcome['non-compliant']),
    undetermined: number(outcome.undetermined),
    'not-due': number(outcome['not-due']),
    'not-applicable': number(outcome['not-applicable']),
    rate: rate(sheets.rate.communities),
    rateAtMost: number(sheets.rate.atMost, 11),
    rank: number(compliance.rank, 7),
    counted: number(sheets.counted),
    compliantFindings: number(sheets.compliantFindings),
    gaps: number(sheets.gaps),
    findingRate: rate(sheets.rate.findings),
    findingRateAtMost: number(sheets.rate.atMost, 11),
    findingRank: number(sheets.findingRank, 7),
    light: { ...number(sheets.light), lights: sheets.lights },
  };
  return keys.map((key) => columns[key]);
}

function changeColumns(report: Report, { locale }: ReportSheetContext): readonly SheetColumn[] {
  if (comparableOf(report) === undefined) return [];
  return changeKeys.map((key) => ({ heading: capitalised(locale.earlier[key]), width: 17, align: 'center' }));
}

/** A number where it is exact, so that it can be sorted; a range as text. Values: the earlier workbook is not at hand. */
function changeCells(report: Report, pairs: readonly (readonly [now: Rate | null, then: Rate | null | undefined])[]) {
  if (comparableOf(report) === undefined) return [];
  return pairs.map(([now, then]): SheetCell => {
    const change = rateChange(now, then);
    if (change === null || change.low !== change.high) return showChange(change);
    return { value: Number((change.low * 100).toPrecision(12)), format: pointsFormat };
  });
}

const pointsFormat = '+0.0;-0.0;0.0';

function totalRow(report: Report, context: ReportSheetContext): SheetRow {
  const { summary } = report;
  const row = firstRow;
  const live = (formula: string, result: number) => ({ formula, result, format: '0' });
  const gaps = quotedText(context.locale.outcome['non-compliant']);
  return {
    cells: [
      '',
      context.locale.workbook.total,
      '',
      ...communityCells(summary.communities, summary.communityRate, row, (outcome) => [
        `${rangeNames.communityOutcome},${quotedText(context.locale.outcome[outcome])}`,
      ]),
      '',
      ...findingCells(
        { number: 0, row, counts: summary.counts, rate: summary.rate },
        {
          gaps: live(`COUNTIF(${rangeNames.registerOutcome},${gaps})`, summary.counts['non-compliant']),
          rank: '',
        },
        report,
        context,
      ),
      ...changeCells(report, [
        [summary.communityRate, comparableOf(report)?.communityRate],
        [summary.rate, comparableOf(report)?.rate],
      ]),
    ],
    strong: true,
  };
}

function areaRow(area: AreaSummary, index: number, report: Report, context: ReportSheetContext): SheetRow {
  const { unit, communities, rate, rank, findings } = area;
  const { locale } = context;
  const isCounty = unit.level === 'county';
  const findingRank = rankOf(area, report.areas);
  const row = firstRow + 1 + index;
  const self = `$${at('number')}${row}`;
  const gaps = `${isCounty ? rangeNames.registerCounty : rangeNames.registerTown},${self},${rangeNames.registerOutcome}`;
  return {
    cells: [
      index + 1,
      ...areaCells(area),
      ...communityCells(communities, rate, row, (outcome) => [
        `${isCounty ? rangeNames.communityCounty : rangeNames.communityTown},${self}`,
        `${rangeNames.communityOutcome},${quotedText(locale.outcome[outcome])}`,
      ]),
      rank === null ? '' : rankCell('rate', rank, row, report.areas.length),
      ...findingCells(
        { number: index + 1, row, counts: findings, rate: rateOf(findings) },
        {
          gaps: {
            formula: `COUNTIFS(${gaps},${quotedText(locale.outcome['non-compliant'])})`,
            result: findings['non-compliant'],
            format: '0',
          },
          rank: findingRank === null ? '' : rankCell('findingRate', findingRank, row, report.areas.length),
        },
        report,
        context,
      ),
      ...changeCells(report, [
        [rate, comparableOf(report)?.areas[index]?.rate],
        [rateOf(findings), comparableOf(report)?.areas[index]?.findingRate],
      ]),
    ],
    strong: isCounty,
  };
}

/** The communities by outcome, and the two ends of their rate. */
function communityCells(
  counts: Counts,
  rate: Rate | null,
  row: number,
  criteria: (outcome: Outcome) => readonly string[],
): readonly SheetCell[] {
  const [first, last] = [at(outcomes[0]), at('not-applicable')];
  const parts = {
    compliant: `${at('compliant')}${row}`,
    undetermined: `${at('undetermined')}${row}`,
    counted: `(${at('communities')}${row}-${last}${row})`,
  };
  return [
    {
      formula: `SUM(${first}${row}:${last}${row})`,
      result: outcomes.reduce((sum, outcome) => sum + counts[outcome], 0),
      format: '0',
    },
    ...outcomes.map((outcome) => ({
      formula: `COUNTIFS(${criteria(outcome).join(',')})`,
      result: counts[outcome],
      format: '0',
    })),
    ...rateCells(parts, rate),
  ];
}

/** Shares are compared as numbers: as text, ties would break on the last digit. */
function rankCell(rate: 'rate' | 'findingRate', rank: number, row: number, areas: number): SheetCell {
  const column = (key: Key) => `$${at(key)}$${firstRow + 1}:$${at(key)}$${firstRow + areas}`;
  const isSameLevel = `((${column('town')}="")=($${at('town')}${row}=""))`;
  const better = `ISNUMBER(${column(rate)})*(${column(rate)}>${at(rate)}${row})`;
  return { formula: `1+SUMPRODUCT(${isSameLevel}*${better})`, result: rank, format: '0' };
}

/** The findings of an area, the two ends of their rate, and its light. */
function findingCells(
  { number, row, counts, rate }: { number: number; row: number; counts: Counts; rate: Rate | null },
  { gaps, rank }: Readonly<Record<'gaps' | 'rank', SheetCell>>,
  report: Report,
  { locale, lights, tallies }: ReportSheetContext,
): readonly SheetCell[] {
  const parts = {
    compliant: `${at('compliantFindings')}${row}`,
    undetermined: tallySum(number, 'undetermined'),
    counted: `${at('counted')}${row}`,
  };
  const passed = passedOf(wholePeriod(report.packs, report.asOf), report.asOf);
  const ends = [`${at('findingRate')}${row}`, `${at('findingRateAtMost')}${row}`, rangeNames.schedule] as const;
  const cells = [
    { formula: tallySum(number, 'counted'), result: countedIn(counts), format: '0' },
    { formula: tallySum(number, 'compliant'), result: counts.compliant, format: '0' },
    gaps,
    ...rateCells(parts, rate),
    rank,
    lightCell(locale.sheets.lights, rate, passed, lights, ends),
  ];
  return tallies.holds(number) ? cells : withoutFormulas({ cells }).cells;
}

/** Among areas of its level by their rate of compliant findings, best first; ties share a rank. */
function rankOf({ unit, findings }: AreaSummary, areas: readonly AreaSummary[]): number | null {
  const own = rateOf(findings);
  if (own === null) return null;
  return (
    1 + areas.filter((other) => other.unit.level === unit.level && (rateOf(other.findings)?.low ?? -1) > own.low).length
  );
}

function at(key: Key): string {
  return columnLetters(keys.indexOf(key));
}

/** Where there is too much to reckon with, what the formulas come to. */
function withoutFormulas(row: SheetRow): SheetRow {
  return {
    ...row,
    cells: row.cells.map((cell) => {
      if (typeof cell !== 'object' || !('formula' in cell)) return cell;
      const { result, format = '0' } = cell;
      return typeof result === 'number' ? { value: result, format } : result;
    }),
  };
}
