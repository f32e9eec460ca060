import { type LackingItem } from '../../model/finding.ts';
import { type QuantityWords } from './show-quantity.ts';

/** More would push everything else off the line. */
const named = 12;

/** The items or periods that are lacking, the first of them by name and with their number when there are more. */
export function lackingText(items: readonly LackingItem[], { locale, words }: QuantityWords): string {
  const names = items.slice(0, named).map(({ item, certain }) => {
    const name =
      item.kind === 'period'
        ? locale.period[item.period](item.from, item.to)
        : words.value(item.table, item.column, item.value);
    return certain ? name : `${name}${locale.mark.bracket(locale.explain.perhapsLacking)}`;
  });
  const more = items.length > named ? locale.mark.bracket(locale.report.showing(named, items.length)) : '';
  return `${locale.mark.list(names)}${more}`;
}
