import { type Locale } from '../../locale/locale.ts';

/** A heading, lines that may be cut short, and how many entries there are in all. */
export interface MarkdownList {
  readonly title: string;
  /** Above the entries: the head of a table, or nothing. */
  readonly head: readonly string[];
  readonly entries: readonly string[];
  readonly total: number;
  /** Said below. */
  readonly notes: readonly string[];
  /** How many characters the entries may take. */
  readonly room: number;
  /** Folded away until somebody asks for it. */
  readonly isFolded: boolean;
}

/** As many entries as there is room for, and how many that leaves out. */
export function drawList({ title, head, entries, total, notes, room, isFolded }: MarkdownList, locale: Locale): string {
  const shown = entriesWithin(entries, room);
  const cut = shown.length < total ? [locale.document.leftOut(shown.length, total)] : [];
  const body = [...(shown.length === 0 ? [] : [[...head, ...shown].join('\n')]), ...cut, ...notes].join('\n\n');
  return isFolded ? `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>` : `### ${title}\n\n${body}`;
}

/** A row of a table out of cells that are markup already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The line below the headings that makes it a table. */
export function tableRule(aligns: readonly ('left' | 'center' | 'right')[]): string {
  const rules = { left: '---', center: ':-:', right: '--:' } as const;
  return tableRow(aligns.map((align) => rules[align]));
}

function entriesWithin(entries: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = entries.findIndex((entry) => (left -= entry.length + 1) < 0);
  return end === -1 ? entries : entries.slice(0, end);
}
