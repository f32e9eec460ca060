import { type Locale } from '../../locale/locale.ts';
import { type Report, type StatedRequirement } from '../../model/report.ts';

/** How many requirements and figures rest on secondary values and where those come from; empty when none does. */
export function secondaryText(report: Report, locale: Locale): string {
  const resting = everythingStated(report).filter(({ sources }) => sources.some(isSecondary));
  if (resting.length === 0) return '';
  const titles = resting.flatMap(({ sources }) => sources.filter(isSecondary).map(({ title }) => title[locale.words]));
  return locale.report.secondary(resting.length, locale.mark.list([...new Set(titles)]));
}

/** What a requirement rests on beside the text of its plan. */
export function sourcesText({ sources }: StatedRequirement, locale: Locale): string {
  return sources
    .map(({ title, status }) => `${locale.pack.sourceStatus[status]}${locale.mark.colon}${title[locale.words]}`)
    .join('\n');
}

/** The place in the plan; where a value is not taken from the plan itself, with whose word it is. */
export function basisText(requirement: StatedRequirement, locale: Locale): string {
  const secondary = { ...requirement, sources: requirement.sources.filter(isSecondary) };
  const { locator } = requirement.clause;
  return secondary.sources.length === 0 ? locator : `${locator}${locale.mark.bracket(sourcesText(secondary, locale))}`;
}

function everythingStated({ requirements, figures, notJudged }: Report): readonly StatedRequirement[] {
  return [...requirements, ...[...figures, ...notJudged].map(({ requirement }) => requirement)];
}

function isSecondary({ status }: StatedRequirement['sources'][number]): boolean {
  return status === 'secondary';
}
