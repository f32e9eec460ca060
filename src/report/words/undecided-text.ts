import { type Finding } from '../../model/finding.ts';
import { isExact } from '../../model/interval.ts';
import { type Report } from '../../model/report.ts';
import { requirementOf, requirementTitle } from './requirement-title.ts';
import { type QuantityWords, showFinding } from './show-quantity.ts';
import { subjectText } from './subject-text.ts';

/** Whose undetermined finding it is, by which requirement, and between which bounds its value lies where any is known. */
export function undecidedText(
  finding: Finding,
  { requirements }: Pick<Report, 'requirements'>,
  language: QuantityWords,
): string {
  const { locale, words } = language;
  const requirement = requirementOf(finding, requirements);
  const title = requirement === undefined ? finding.requirement : requirementTitle(requirement, locale);
  const known = observedText(finding, language);
  return `${subjectText(finding.subject, locale, words)}${locale.mark.colon}${title}${known === '' ? '' : `${locale.mark.comma}${known}`}`;
}

/** Empty where the value may be anything, and where nothing is measured. */
function observedText(finding: Finding, language: QuantityWords): string {
  const { locale } = language;
  if (finding.comparison === 'holds' || isExact(finding.observed)) return '';
  const { observed } = showFinding(finding, language);
  return observed === locale.quantity.unknown ? '' : locale.report.observedWithin(observed);
}
