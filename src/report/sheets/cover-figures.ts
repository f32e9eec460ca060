import { obligations, type Outcome, outcomes } from '../../model/outcome.ts';
import { type Counts, type Rate, type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { quotedText } from '../ooxml/cell-address.ts';
import { verdictOf } from '../words/verdict-of.ts';
import { gapsOf } from './plan-register.ts';
import { rangeNames } from './range-names.ts';
import { boundsCell } from './rate-cells.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { firstRow, mostRows, type SheetCell, type SheetRow } from './sheet-plan.ts';
import { tallySum } from './tallies.ts';

/** The row of the first outcome, counted from the first below the headings: after the verdict and two rates. */
export const firstOutcome = 3;
/** The outcomes that count towards a rate, in the order of their rows. */
export const countedOutcomes = ['compliant', 'non-compliant', 'undetermined', 'not-due'] as const satisfies Outcome[];

/** The verdict, the rates and the counts, each a formula over the sheets behind. */
export function coverFigures(report: Report, context: ReportSheetContext): readonly SheetRow[] {
  const { locale } = context;
  const { workbook, mark } = locale;
  const { summary } = report;
  const communities = outcomes.filter((each) => summary.communities[each] > 0);
  const unjudged = report.notJudged.filter(({ requirement }) => !requirement.reported);
  const uncomputed = report.notJudged.length - unjudged.length;
  return [
    strongRow(locale.explain.verdict, locale.report.verdict[verdictOf(report)], ''),
    strongRow(capitalised(locale.report.findingRate), findingRate(summary.rate), workbook.findings),
    strongRow(workbook.compliance.rate, communityRate(report, context), workbook.compliance.communities),
    ...outcomes.map((outcome) => ({
      cells: [
        `${workbook.findings}${mark.colon}${locale.outcome[outcome]}`,
        outcomeCell(outcome, report, context),
        mark.list(
          obligations
            .filter((obligation) => summary.byObligation[obligation][outcome] > 0)
            .map((obligation) => `${locale.obligation[obligation]} ${summary.byObligation[obligation][outcome]}`),
        ),
      ],
    })),
    {
      cells: [
        workbook.compliance.communities,
        live(`COUNTA(${rangeNames.communityOutcome})`, allOf(summary.communities), report.communities.length),
        mark.list(communities.map((each) => `${locale.outcome[each]} ${summary.communities[each]}`)),
      ],
    },
    {
      cells: [
        workbook.requirementsJudged,
        `${summary.requirementsJudged}/${summary.requirementsTotal}`,
        mark.list([
          ...(unjudged.length === 0 ? [] : [locale.report.notJudged(unjudged.length)]),
          ...(summary.encouragedLeftOut === 0 ? [] : [locale.report.encouragedLeftOut(summary.encouragedLeftOut)]),
        ]),
      ],
    },
    ...(report.figures.length + uncomputed === 0
      ? []
      : [
          {
            cells: [
              workbook.sheet.figures,
              `${report.figures.length}/${report.figures.length + uncomputed}`,
              uncomputed === 0 ? locale.explain.reportedOnly : locale.report.notComputed(uncomputed),
            ],
          },
        ]),
    {
      cells: [
        locale.report.diagnostics,
        report.diagnostics.length,
        locale.report.severityCounts(count('error'), count('warning'), count('note')),
      ],
    },
  ];

  function count(severity: 'error' | 'warning' | 'note'): number {
    return report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  }
}

/** What is listed in the register is counted there; everything else in the tallies. */
function outcomeCell(outcome: Outcome, report: Report, { locale }: ReportSheetContext): SheetCell {
  const result = report.summary.counts[outcome];
  if (outcome !== 'non-compliant' && outcome !== 'not-due') return live(tallySum(0, outcome), result, 0);
  return live(
    `COUNTIF(${rangeNames.registerOutcome},${quotedText(locale.outcome[outcome])})`,
    result,
    gapsOf(report).length,
  );
}

function findingRate(rate: Rate | null): SheetCell {
  const cell = (outcome: Outcome) => `B${firstRow + firstOutcome + outcomes.indexOf(outcome)}`;
  const [first, last] = [cell(countedOutcomes[0]), cell('not-due')];
  return boundsCell(
    { compliant: cell('compliant'), undetermined: cell('undetermined'), counted: `SUM(${first}:${last})` },
    rate,
  );
}

function communityRate({ summary }: Report, { locale }: ReportSheetContext): SheetCell {
  const of = (outcome: Outcome) => `COUNTIF(${rangeNames.communityOutcome},${quotedText(locale.outcome[outcome])})`;
  return boundsCell(
    {
      compliant: of('compliant'),
      undetermined: of('undetermined'),
      counted: `(COUNTA(${rangeNames.communityOutcome})-${of('not-applicable')})`,
    },
    summary.communityRate,
  );
}

/** @param listed how many rows the formula counts; where they are more than a sheet holds it would count too few */
function live(formula: string, result: number, listed: number): SheetCell {
  return listed > mostRows ? result : { formula, result, format: '0' };
}

function allOf(counts: Counts): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}

function strongRow(...cells: readonly [string, SheetCell, string]): SheetRow {
  return { cells, strong: true };
}
