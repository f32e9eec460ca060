import { type Locale } from '../../locale/locale.ts';
import { type Border } from '../../model/border.ts';
import { type UnitName } from '../../model/finding.ts';
import { type Report, type RequirementSummary } from '../../model/report.ts';
import { dataWords, type DataWords } from '../words/data-words.ts';
import { type RenderContext } from '../report-format.ts';

/** Everything a part of the page is made with. */
export interface PageContext {
  readonly report: Report;
  readonly locale: Locale;
  readonly words: DataWords;
  /** Outlines of districts and streets for maps. */
  readonly borders: readonly Border[];
  /** The place of a requirement in the report; -1 for one that is not there. */
  readonly requirementIndex: (id: string) => number;
  readonly requirement: (id: string) => RequirementSummary | undefined;
}

export function pageContext(report: Report, { locale, model, borders = [] }: RenderContext): PageContext {
  const index = new Map(report.requirements.map(({ id }, at) => [id, at]));
  const requirementIndex = (id: string) => index.get(id) ?? -1;
  return {
    report,
    locale,
    words: dataWords(model, locale),
    borders,
    requirementIndex,
    requirement: (id) => report.requirements[requirementIndex(id)],
  };
}

/** By what an area is known in links: its code, which stays the same from report to report, else its name. */
export function areaKey({ code, name }: UnitName): string {
  return code ?? name;
}
