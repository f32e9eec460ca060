import { type Finding, type Growth } from '../../model/finding.ts';
import { exactly } from '../../model/interval.ts';
import { add } from '../../model/rational.ts';
import { type QuantityWords, showDifference, showInterval } from './show-quantity.ts';

/** What may still change before a compliant finding no longer is: each in a sentence of its own. */
export function marginTexts(
  { margin, unit, comparison }: Pick<Finding, 'margin' | 'unit' | 'comparison'>,
  language: QuantityWords,
): readonly string[] {
  if (margin === undefined) return [];
  const { slack, spare, growth } = margin;
  const { explain } = language.locale;
  const mayLose = comparison === 'at-least' || comparison === 'more-than';
  return [
    ...(slack === null ? [] : [explain.slack(showDifference(slack, unit, language))]),
    ...(spare === undefined ? [] : [explain.spare(showInterval(spare, '', language), mayLose ? 'lose' : 'gain')]),
    ...growth.map((each) => growthText(each, language)),
  ];
}

function growthText({ column, unit, from, by }: Growth, language: QuantityWords): string {
  const { locale, words } = language;
  const shown = (value: typeof by) => showInterval(exactly(value), unit, language, mostPlaces);
  return locale.explain.growth(words.column(`${column.table}.${column.column}`), shown(by), shown(add(from, by)));
}

/** More places than any measured quantity has: at the tipping point nothing may be rounded. */
const mostPlaces = 6;
