import { type PageContext } from '../page/page-context.ts';
import { html, type Html } from '../page/html.ts';
import { textWidth } from '../terminal/terminal.ts';

/** A drawing with what stands above and below it. Colours and sizes stand in each shape, for programs without styles. */
export interface Chart {
  readonly title: string;
  readonly notes: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly body: Html;
}

/** What draws from a report as many charts as there is something to draw of. */
export type ChartMaker = (context: PageContext) => readonly Chart[];

/** Across an upright page of A4. */
export const chartWidth = 720;

/** Read in black and white too: what matters is dark. */
export const palette = {
  paper: '#ffffff',
  ink: '#1c2329',
  faint: '#525c65',
  track: '#e3e8ec',
  sure: '#2f6fae',
  open: '#9cc3e6',
  short: '#c5362c',
  doubt: '#e8b64c',
  below: '#c2571a',
  good: '#2e8b57',
} as const;

export const textSize = 13;

/** A line of text; `at` is where it begins, ends or has its middle. */
export function label(
  text: string | number,
  at: { readonly x: number | string; readonly y: number },
  {
    anchor = 'start',
    size = textSize,
    colour = palette.ink,
    bold = false,
  }: {
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly size?: number;
    readonly colour?: string;
    readonly bold?: boolean;
  } = {},
): Html {
  const weight = bold ? html` font-weight="bold"` : '';
  return html`<text x="${at.x}" y="${at.y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}" ${weight}
    >${text}</text
  >`;
}

/** A rectangle; nothing where it has no width. */
export function box(x: number, y: number, width: number, height: number, colour: string): Html | '' {
  if (width <= 0) return '';
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}" />`;
}

/** Text that is no wider than this, cut short if need be; a Chinese character is as wide as it is high, others half. */
export function fitted(text: string, width: number, size = textSize): string {
  const columns = Math.floor((width / size) * 2);
  if (textWidth(text) <= columns) return text;
  let kept = '';
  for (const character of Array.from(text)) {
    if (textWidth(`${kept}${character}…`) > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Text broken into lines that are no wider than this. */
export function broken(text: string, width: number, size = textSize): readonly string[] {
  const columns = Math.floor((width / size) * 2);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\x21-\x7e\u00a0\u2013]+|./gu) ?? []) {
    if (textWidth(`${line}${piece}`.trimEnd()) > columns && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}
