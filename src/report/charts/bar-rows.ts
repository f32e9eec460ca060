import { html, type Html } from '../page/html.ts';
import { box, chartWidth, fitted, label, palette } from './chart.ts';

/** A named bar in two parts of the whole track, and what is said beside it. */
export interface BarRow {
  readonly name: string;
  readonly isStrong: boolean;
  /** Shares of the track. */
  readonly sure: number;
  readonly open: number;
  readonly text: string;
}

const names = 300;
const texts = 180;
const rowHeight = 24;
const barHeight = 12;

/** Bars below one another, with their names at the left and their numbers at the right. */
export function drawBars(
  rows: readonly BarRow[],
  colours: { readonly sure: string; readonly open: string },
): { readonly body: Html; readonly height: number } {
  const track = chartWidth - names - texts;
  const part = (share: number) => Number((share * track).toFixed(1));
  const body = rows.map(({ name, isStrong, sure, open, text }, index) => {
    const y = index * rowHeight;
    const baseline = y + 16;
    const shown = fitted(name, names - (isStrong ? 24 : 38));
    return html`<g
      >${shown === name ? '' : html`<title>${name}</title>`}${label(shown, { x: isStrong ? 0 : 14, y: baseline }, { bold: isStrong })}${box(names, y + 6, track, barHeight, palette.track)}${box(names, y + 6, part(sure), barHeight, colours.sure)}${box(names + part(sure), y + 6, part(open), barHeight, colours.open)}${label(text, { x: names + track + 10, y: baseline })}</g
    > `;
  });
  return { body: html`${body}`, height: rows.length * rowHeight };
}
