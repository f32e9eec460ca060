import { obligations, outcomes } from '../../model/outcome.ts';
import { type Report } from '../../model/report.ts';
import { capitalised } from '../capitalised.ts';
import { secondaryText } from '../secondary-text.ts';
import { showRate } from '../show-rate.ts';
import { verdictOf } from '../verdict-of.ts';
import { particulars, type SheetContext } from './sheet-context.ts';
import { type SheetPlan, type SheetRow } from './sheet-plan.ts';

/** The key figures of the report, and what it was made from. */
export function planCover(report: Report, context: SheetContext): SheetPlan {
  const { locale } = context;
  const { workbook } = locale;
  return {
    name: workbook.sheet.cover,
    title: workbook.coverTitle,
    ...particulars(report, context),
    columns: [
      { heading: workbook.item, width: 24, align: 'left' },
      { heading: workbook.value, width: 26, align: 'center' },
      { heading: workbook.explanation, width: 80, align: 'left' },
    ],
    rows: [...figureRows(report, context), ...basisRows(report, context)],
    frozenColumns: 0,
    table: null,
    onePage: true,
    empty: workbook.none,
    notes: [workbook.basedOnData, workbook.ratesNote, workbook.boundsNote, workbook.notDueNote].map((note) =>
      workbook.note(note),
    ),
  };
}

function figureRows(report: Report, { locale }: SheetContext): readonly SheetRow[] {
  const { workbook, mark } = locale;
  const { summary } = report;
  const communities = outcomes.filter((each) => summary.communities[each] > 0);
  const unjudged = report.notJudged.filter(({ requirement }) => !requirement.reported);
  const uncomputed = report.notJudged.length - unjudged.length;
  return [
    strongRow(locale.explain.verdict, locale.report.verdict[verdictOf(report)], ''),
    strongRow(capitalised(locale.report.findingRate), showRate(summary.rate), workbook.findings),
    strongRow(workbook.compliance.rate, showRate(summary.communityRate), workbook.compliance.communities),
    ...outcomes.map((outcome) => ({
      cells: [
        `${workbook.findings}${mark.colon}${locale.outcome[outcome]}`,
        summary.counts[outcome],
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
        outcomes.reduce((sum, each) => sum + summary.communities[each], 0),
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

function basisRows(report: Report, { locale }: SheetContext): readonly SheetRow[] {
  const { workbook, report: labels, mark } = locale;
  const { options } = report;
  const settings = Object.entries(options.set).map(([id, value]) => `${id}=${value}`);
  const secondary = secondaryText(report, locale);
  return [
    { cells: [labels.asOf, report.asOf, locale.asOfSource[report.asOfSource]] },
    ...report.packs.map(({ id, version, title, chosen, folder, period }) => ({
      cells: [
        labels.packs,
        `${id} ${version}${folder === undefined ? '' : mark.bracket(folder)}`,
        `${title[locale.words]}${mark.bracket(
          [locale.packChosen[chosen], labels.period(period.from, period.to, locale.packState[period.state])].join(
            mark.comma,
          ),
        )}`,
      ],
    })),
    ...report.inputs.map(({ file, sha256 }) => ({ cells: [workbook.inputs, file, `SHA-256 ${sha256}`] })),
    { cells: [labels.options, '', locale.absentRows[options.absentRows]] },
    ...(options.region.length === 0 ? [] : [{ cells: [labels.regions, '', mark.list(options.region)] }]),
    ...(settings.length === 0 ? [] : [{ cells: [labels.settings, '', mark.list(settings)] }]),
    ...(options.readings.length === 0 ? [] : [{ cells: [labels.readings, '', mark.list(options.readings)] }]),
    ...(options.encouraged ? [{ cells: [labels.options, '', labels.encouraged] }] : []),
    ...(secondary === '' ? [] : [{ cells: [workbook.source, '', secondary] }]),
    { cells: [workbook.tool, `${report.tool.name} ${report.tool.version}`, ''] },
  ];
}

function strongRow(...cells: readonly [string, string, string]): SheetRow {
  return { cells, strong: true };
}
