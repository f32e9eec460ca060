import { type Finding } from '../../model/finding.ts';
import { type RequirementSummary } from '../../model/report.ts';
import { exactly } from '../../model/interval.ts';
import { lackingText } from '../words/lacking-text.ts';
import { sourcesText } from '../words/secondary-text.ts';
import { showDifference, showFinding, showInterval } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { cellsText } from './cells-text.ts';
import { type PageContext } from './page-context.ts';

/** A label and what it says: what a row opens to. */
export type DetailLine = readonly [label: string, text: string];

/** Cells, arithmetic and whatever else is said of this finding alone. */
export function findingLines(finding: Finding, context: PageContext): readonly DetailLine[] {
  const { locale, words } = context;
  const { report, explain, workbook, mark } = locale;
  const { tally, permission, pacePerYear } = finding;
  const lines: readonly (readonly [string, string | undefined])[] = [
    [locale.page.arithmetic, arithmetic(finding, context)],
    [report.audit, tally === undefined ? undefined : tallyText(tally, context)],
    [workbook.register.reason, finding.reason === null ? undefined : locale.reason[finding.reason]],
    [explain.lacking, finding.lacking.length === 0 ? undefined : lackingText(finding.lacking, { locale, words })],
    [explain.toFill, cellsText(finding.undecidedBy, finding.undecidedBy.length, locale)],
    [workbook.register.evidence, cellsText(finding.evidence, finding.evidenceTotal, locale)],
    [explain.contributors, contributorsText(finding, context)],
    [
      explain.pace,
      pacePerYear === undefined
        ? undefined
        : explain.perYear(showDifference(exactly(pacePerYear), finding.unit, { locale, words })),
    ],
    [
      explain.permittedBy,
      permission === undefined
        ? undefined
        : `${permission.title[locale.words]}${mark.bracket(permission.clause.locator)}`,
    ],
    [explain.readings, readingsText(finding, context)],
    [workbook.register.id, finding.id],
  ];
  return lines.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, text] as const]));
}

/** Clause, threshold and sources, which all findings of a requirement share. */
export function requirementLines(
  requirement: RequirementSummary,
  { report, locale }: PageContext,
): readonly DetailLine[] {
  const { clause, threshold, pack } = requirement;
  const { explain, workbook, mark } = locale;
  const title = report.packs.find(({ id }) => id === pack)?.title[locale.words] ?? pack;
  const lines: readonly DetailLine[] = [
    [explain.clause, `${title} ${clause.locator}${mark.colon}${clause.text[locale.words]}`],
    [workbook.threshold, threshold],
    [workbook.source, sourcesText(requirement, locale)],
  ];
  return lines.filter(([, text]) => text !== '');
}

function arithmetic(finding: Finding, { locale, words }: PageContext): string {
  const { observed, required, shortfall } = showFinding(finding, { locale, words });
  const { report, mark } = locale;
  const said: readonly DetailLine[] = [
    [report.observed, observed],
    [report.required, required],
    [report.shortfall, shortfall],
  ];
  return said
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join(mark.comma);
}

/** The reading that was judged, then what the others would say. */
function readingsText({ readings, requirement, outcome }: Finding, { locale, ...context }: PageContext): string {
  if (readings.length === 0) return '';
  const { mark, explain } = locale;
  const judged = context.requirement(requirement)?.readings[0];
  const said = [
    ...(judged === undefined
      ? []
      : [`${judged}${mark.bracket(explain.judgedReading)}${mark.colon}${locale.outcome[outcome]}`]),
    ...readings.map((reading) => `${reading.id}${mark.colon}${locale.outcome[reading.outcome]}`),
  ];
  return mark.list(said);
}

function tallyText({ yes, of, lacking }: NonNullable<Finding['tally']>, { locale, words }: PageContext): string {
  const shown = (interval: typeof yes) => showInterval(interval, '', { locale, words });
  return locale.report.tally(shown(yes), shown(of), shown(lacking));
}

function contributorsText({ contributors, contributorsTotal }: Finding, { locale, words }: PageContext): string {
  if (contributors.length === 0) return '';
  const named = locale.mark.list(contributors.map((subject) => subjectText(subject, locale, words)));
  if (contributorsTotal <= contributors.length) return named;
  return `${named}${locale.mark.bracket(locale.report.showing(contributors.length, contributorsTotal))}`;
}
