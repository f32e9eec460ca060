import { locales } from '../../locale/index.ts';
import { type Locale } from '../../locale/locale.ts';
import { type Words } from '../../model/data-model.ts';

/** The words of the page of a pack. */
export type Labels = Locale['pack'];

/** The parts of one cell, each on a line of its own. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('<br>');
}

/** A word of the page in both languages, Chinese first. */
export function both(word: (labels: Labels) => string, between = ' '): string {
  return [word(locales.zh.pack), word(locales.en.pack)].join(between);
}

/** The heading of a section. */
export function heading(word: (labels: Labels) => string): string {
  return `## ${both(word)}`;
}

/** Both languages, each on a line of its own. */
export function lines({ zh, en }: Words): string {
  return `${zh}<br>${en}`;
}

/** As its author wrote it, on one line. */
export function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').trim()}\``;
}

/** A list of Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A table of Markdown. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
