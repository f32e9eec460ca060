import { type Diagnostic } from '../../model/diagnostic.ts';
import { type Finding } from '../../model/finding.ts';
import { isExact } from '../../model/interval.ts';
import { type Report } from '../../model/report.ts';
import { type DataWords } from '../words/data-words.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { lackingText } from '../words/lacking-text.ts';
import { requirementOf, requirementTitle } from '../words/requirement-title.ts';
import { basisText } from '../words/secondary-text.ts';
import { showFinding } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { type Locale } from '../../locale/locale.ts';
import { type MarkKind } from './mark-kind.ts';

/** One reason for which a cell is marked, in words. What cannot be said is empty. */
export interface MarkItem {
  readonly kind: MarkKind;
  readonly subject: string;
  readonly title: string;
  readonly observed: string;
  readonly required: string;
  readonly shortfall: string;
  readonly basis: string;
  readonly todo: string;
}

export interface ItemWords {
  readonly locale: Locale;
  readonly words: DataWords;
}

/** What a non-compliant or undetermined finding says of the cells it rests on. */
export function findingItem(
  finding: Finding,
  { requirements, packs }: Pick<Report, 'requirements' | 'packs'>,
  language: ItemWords,
): MarkItem {
  const { locale, words } = language;
  const requirement = requirementOf(finding, requirements);
  const pack = packs.find(({ id }) => id === requirement?.pack)?.title[locale.words];
  const shown = showFinding(finding, language);
  const isUndetermined = finding.outcome === 'undetermined';
  const lacking = lackingText(finding.lacking, language);
  const hasGap = !isExact(finding.shortfall) || finding.shortfall.low.numerator !== 0n;
  const shortfall = isUndetermined || !hasGap ? '' : shown.shortfall;
  return {
    kind: isUndetermined ? 'undetermined' : 'non-compliant',
    subject: subjectText(finding.subject, locale, words),
    title: requirement === undefined ? finding.requirement : requirementTitle(requirement, locale),
    observed:
      lacking === '' ? shown.observed : `${shown.observed}${locale.mark.bracket(locale.annotate.lacking(lacking))}`,
    required: shown.required,
    shortfall,
    basis: [
      ...(pack === undefined ? [] : [pack]),
      requirement === undefined ? finding.clause : basisText(requirement, locale),
    ].join(' '),
    todo: isUndetermined ? toFill(finding, locale) : toMend(finding, { shortfall, required: shown.required }, locale),
  };
}

/** What a diagnostic says of the cell it stands at. */
export function diagnosticItem(diagnostic: Diagnostic, { locale, words }: ItemWords): MarkItem {
  const { code, severity } = diagnostic;
  const title = `${locale.diagnosticTitle[code]}${locale.mark.bracket(locale.severity[severity])}`;
  const todo = diagnosticText(diagnostic, locale, words);
  return { kind: 'diagnostic', subject: '', title, observed: '', required: '', shortfall: '', basis: '', todo };
}

function toMend(
  { comparison, reason }: Finding,
  gap: { readonly shortfall: string; readonly required: string },
  { annotate: { todo } }: Locale,
): string {
  if (comparison === 'holds') return todo.holds;
  if (reason === 'short' || reason === 'excess') return todo[reason](gap.shortfall);
  return todo.unequal(gap.required);
}

/** Where not all the missing cells have to be filled, how many do. */
function toFill({ settledBy }: Finding, { annotate, explain, outcome }: Locale): string {
  if (settledBy === undefined) return annotate.todo.fill('');
  const { cellsTotal, missing, outcome: settled } = settledBy;
  if (cellsTotal === missing) return annotate.todo.fill('');
  return annotate.todo.fill(explain.fewestToFill(cellsTotal, missing, settled === null ? null : outcome[settled]));
}
