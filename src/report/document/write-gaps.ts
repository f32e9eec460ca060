import { type Finding } from '../../model/finding.ts';
import { rationalFromText } from '../../model/rational.ts';
import { type Report, type RequirementSummary } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { evidenceText } from '../gap-register.ts';
import { requirementOf, requirementTitle } from '../words/requirement-title.ts';
import { type SheetContext } from '../sheets/sheet-context.ts';
import { type SheetColumn } from '../sheets/sheet-plan.ts';
import { showFinding, showInterval } from '../words/show-quantity.ts';
import { showRate } from '../words/show-rate.ts';
import { subjectText } from '../words/subject-text.ts';
import { type DocumentPart, type DocumentTable } from './document-part.ts';
import { outcomeCounts } from './outcome-counts.ts';

const mostRequirements = 10;
const mostGaps = 10;

/** 主要缺口: the requirements that most fall short of, each with its clause, then the worst gaps of all. */
export function writeGaps(report: Report, context: SheetContext): readonly DocumentPart[] {
  const { locale } = context;
  const { document, report: labels } = locale;
  const short = report.requirements
    .filter(({ counts }) => counts['non-compliant'] > 0)
    .toSorted((a, b) => b.counts['non-compliant'] - a.counts['non-compliant']);
  if (short.length === 0) return [{ kind: 'paragraph', text: `${labels.noGaps}${locale.mark.stop}` }];
  const shown = short.slice(0, mostRequirements);
  const cut = shown.length < short.length ? [document.leftOut(shown.length, short.length)] : [];
  return [
    ...shown.flatMap((requirement, index): readonly DocumentPart[] => [
      { kind: 'subheading', text: document.subheading(index + 1, headingOf(requirement, context)) },
      { kind: 'paragraph', text: requirementText(requirement, report, context) },
    ]),
    ...cut.map((text): DocumentPart => ({ kind: 'note', text })),
    { kind: 'table', table: worstGaps(report, context) },
  ];
}

function headingOf(requirement: RequirementSummary, { locale }: SheetContext): string {
  return `${requirementTitle(requirement, locale)}${locale.mark.bracket(locale.obligation[requirement.obligation])}`;
}

function requirementText(requirement: RequirementSummary, { packs }: Report, context: SheetContext): string {
  const { locale } = context;
  const { document, words } = locale;
  const { counts, rate, shortfall, unit, pack, clause } = requirement;
  const total =
    shortfall === null
      ? ''
      : showInterval(
          { low: rationalFromText(shortfall.low) ?? null, high: rationalFromText(shortfall.high ?? '') ?? null },
          unit,
          context,
        );
  const title = packs.find(({ id }) => id === pack)?.title[words] ?? pack;
  const found = document.requirement(outcomeCounts(counts, locale), showRate(rate), total);
  return `${found}${document.clause(document.quoted(title), clause.locator, clause.text[words])}`;
}

function worstGaps(report: Report, context: SheetContext): DocumentTable {
  const { locale } = context;
  const { workbook, document, report: labels } = locale;
  const gaps = report.findings.filter(({ outcome }) => outcome === 'non-compliant');
  const shown = gaps.slice(0, mostGaps);
  const column = (heading: string, width: number, align: SheetColumn['align']): SheetColumn => ({
    heading: capitalised(heading),
    width,
    align,
  });
  return {
    title: `${labels.worstGaps}${locale.mark.bracket(labels.showing(shown.length, gaps.length))}`,
    columns: [
      column(document.subject, 30, 'left'),
      column(workbook.register.requirement, 18, 'left'),
      column(labels.required, 13, 'right'),
      column(labels.observed, 13, 'right'),
      column(labels.shortfall, 13, 'right'),
      column(workbook.register.evidence, 20, 'left'),
    ],
    rows: shown.map((finding) => ({ cells: gapCells(finding, report, context) })),
    empty: labels.noGaps,
  };
}

function gapCells(finding: Finding, { requirements }: Report, context: SheetContext): readonly string[] {
  const { locale, words } = context;
  const requirement = requirementOf(finding, requirements);
  const { observed, required, shortfall } = showFinding(finding, context);
  return [
    subjectText(finding.subject, locale, words),
    requirement === undefined ? finding.requirement : requirementTitle(requirement, locale),
    required,
    observed,
    shortfall,
    evidenceText(finding, context),
  ];
}
