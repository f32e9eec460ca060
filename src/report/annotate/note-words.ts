import { type Locale } from '../../locale/locale.ts';
import { type MarkItem } from './mark-item.ts';

/** More than that nobody reads in a box that floats over a sheet. */
const mostItems = 4;
const mostLetters = 700;

/** What the note of a cell says: its first items whole, and how many there are beside them. */
export function noteWords(items: readonly MarkItem[], locale: Locale): string {
  const shown: string[] = [];
  let letters = 0;
  for (const item of items.slice(0, mostItems)) {
    const text = itemWords(item, locale);
    if (shown.length > 0 && letters + text.length > mostLetters) break;
    shown.push(text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);
    letters += text.length;
  }
  const left = items.length - shown.length;
  return [...shown, ...(left > 0 ? [locale.annotate.more(left, locale.annotate.sheet)] : [])].join('\n\n');
}

function itemWords({ kind, subject, title, todo, basis, ...quantities }: MarkItem, locale: Locale): string {
  const { annotate, report, mark } = locale;
  const sizes = (['observed', 'required', 'shortfall'] as const)
    .filter((name) => quantities[name] !== '')
    .map((name) => `${report[name]} ${quantities[name]}`)
    .join(mark.comma);
  const lines = [
    `${annotate.kind[kind]}${mark.colon}${title}`,
    subject,
    sizes,
    basis === '' ? '' : `${annotate.column.basis}${mark.colon}${basis}`,
    kind === 'diagnostic' ? todo : `${annotate.column.todo}${mark.colon}${todo}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
