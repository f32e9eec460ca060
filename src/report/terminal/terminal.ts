import { Chalk } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { type RenderContext } from '../report-format.ts';

export type Tone = 'plain' | 'strong' | 'faint' | 'good' | 'bad' | 'doubt' | 'soon';

export interface TextCell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface TextColumn {
  readonly align: 'left' | 'right';
  /** Takes the room that the others leave, and is cut short when there is too little. At most one. */
  readonly grow?: boolean;
}

/**
 * Lines for a terminal where a Chinese character is two columns wide. There are no boxes, and symbols whose width
 * differs between fonts stand only where nothing is aligned after them.
 */
export interface Terminal {
  readonly width: number;
  /** The text as it may be printed: control characters out, symbols in ASCII when asked for. */
  clean(text: string): string;
  tone(text: string, tone: Tone): string;
  /**
   * Broken into lines of the terminal's width: the first begins with `first`, the others with `rest`. Two spaces set
   * parts apart that are kept whole where a line can hold them, and a number stays with its unit.
   */
  wrap(
    text: string,
    indent?: { readonly first?: string; readonly rest?: string; readonly tone?: Tone },
  ): readonly string[];
  table(rows: readonly (readonly TextCell[])[], columns: readonly TextColumn[], indent?: string): readonly string[];
  /** A bar of `filled` and the rest of `length`. */
  bar(filled: number, length: number): string;
}

const gap = '  ';
const cut = '..';
/** Box drawing is two columns wide in Chinese fonts, so columns are kept apart by spaces alone. */
const borders =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';
const borderless = { ...Object.fromEntries(borders.split(' ').map((name) => [name, ''])), middle: gap };
const narrowest = 8;
const noBreakSpace = '\u00a0';
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Never first on a line. */
const closing = /^[\p{Pe}\p{Pf}，。、；：！？…%)\]>]/u;
/** Nothing breaks after an opening mark, after a number or a sign of comparison and its space, or in a unit set with a no-break space. */
const binding = /(?:[\p{Ps}\p{Pi}]|[\d≥≤≈<>=] |\u00a0[^\s\p{P}]*)$/u;
/** Between parts that are to stay whole. */
const partGap = / {2,}/;

export function terminalOf({ width, colour, ascii }: Pick<RenderContext, 'width' | 'colour' | 'ascii'>): Terminal {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paint: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    doubt: (text) => chalk.yellow(text),
    soon: (text) => chalk.cyan(text),
  };
  const breakable = (text: string): string => (ascii ? toAscii(printable(text)) : printable(text));
  const clean = (text: string): string => plainSpaces(breakable(text));
  return {
    width,
    clean,
    tone: (text, tone) => paint[tone](clean(text)),
    wrap: (text, { first = '', rest = first, tone = 'plain' } = {}) =>
      breakLines(breakable(text), width - stringWidth(clean(first)), width - stringWidth(clean(rest))).map(
        (line, index) => `${clean(index === 0 ? first : rest)}${paint[tone](plainSpaces(line))}`,
      ),
    table: (rows, columns, indent = gap) => {
      const last = columns.length - 1;
      const texts = rows.map((row) =>
        row.map(({ text }, index) => (index === last ? clean(text) : steady(clean(text)))),
      );
      const widths = columnWidths(texts, columns, width - indent.length);
      const laid = new Table({
        chars: borderless,
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
        colWidths: [...widths],
        colAligns: columns.map(({ align }) => align),
        truncate: cut,
      });
      laid.push(
        ...rows.map((row, at) => row.map(({ tone = 'plain' }, index) => paint[tone](texts[at]?.[index] ?? ''))),
      );
      const lines = rows.length === 0 ? [] : laid.toString().split('\n');
      return lines.map((line) => `${indent}${line}`.trimEnd());
    },
    bar: (filled, length) => (ascii ? '#' : '█').repeat(filled) + (ascii ? '-' : '░').repeat(length - filled),
  };
}

/** How many columns the text takes. */
export function textWidth(text: string): number {
  return stringWidth(text);
}

function columnWidths(
  rows: readonly (readonly string[])[],
  columns: readonly TextColumn[],
  room: number,
): readonly number[] {
  const natural = columns.map((_, index) => Math.max(0, ...rows.map((row) => stringWidth(row[index] ?? ''))));
  const fixed = natural.reduce((sum, each, index) => (columns[index]?.grow === true ? sum : sum + each), 0);
  const left = room - fixed - gap.length * (columns.length - 1);
  return natural.map((each, index) =>
    columns[index]?.grow === true ? Math.max(narrowest, Math.min(each, left)) : each,
  );
}

function breakLines(text: string, firstRoom: number, restRoom: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of partsOf(text, Math.max(narrowest, Math.min(firstRoom, restRoom)))) {
    const size = stringWidth(piece);
    const room = lines.length === 0 ? firstRoom : restRoom;
    if (line !== '' && used + stringWidth(piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += size;
  }
  return [...lines, line.trimEnd()];
}

/** What is not broken: parts that fit on a line, and the pieces of the others. */
function partsOf(text: string, longest: number): readonly string[] {
  const parts = text.split(partGap);
  return parts.flatMap((part, index) => {
    const pieces = stringWidth(part) <= longest && parts.length > 1 ? [part] : piecesOf(part, longest);
    return index === parts.length - 1 ? pieces : [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${gap}`];
  });
}

/** A line may break after a space and on either side of a wide character, except where marks and numbers bind. */
function piecesOf(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let size = 0;
  let wasWide = false;
  for (const { segment } of segmenter.segment(text)) {
    const width = stringWidth(segment);
    const last = pieces.at(-1);
    const isWord = width <= 1 && !wasWide && last?.endsWith(' ') !== true;
    if (
      last !== undefined &&
      (closing.test(segment) || (size + width <= longest && (isWord || isBound(last, segment))))
    ) {
      pieces[pieces.length - 1] = `${last}${segment}`;
      size += width;
    } else {
      pieces.push(segment);
      size = width;
    }
    wasWide = width > 1;
  }
  return pieces;
}

function isBound(last: string, segment: string): boolean {
  return segment === ' ' || segment === noBreakSpace || binding.test(last);
}

function plainSpaces(text: string): string {
  return text.replaceAll(noBreakSpace, ' ');
}

/** Control characters and marks that reverse the reading direction could make a terminal show something else. */
function printable(text: string): string {
  return text.replace(/\r\n|[\r\n\t]/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Symbols that are one column wide in some fonts and two in others, and what stands for them where columns follow. */
const ambiguous: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '–': '-',
  '—': '-',
  '·': '-',
  '×': 'x',
  '“': '"',
  '”': '"',
  '…': '..',
  '→': '->',
};

const asciiOf: Readonly<Record<string, string>> = { ...ambiguous, '›': '>', '✗': 'x', '✓': 'v' };

function steady(text: string): string {
  return text.replace(/[≥≤≈–—·×“”…→]/g, (symbol) => ambiguous[symbol] ?? symbol);
}

function toAscii(text: string): string {
  return text.replace(/[≥≤≈–—·×“”…→›✗✓]/g, (symbol) => asciiOf[symbol] ?? symbol);
}
