import { cleanText } from '../words/clean-text.ts';
import { html, type Html } from '../page/html.ts';
import { type PageContext } from '../page/page-context.ts';
import { broken, type Chart, type ChartMaker, chartWidth, label, palette } from './chart.ts';

/** A drawing as SVG, with its size on the screen. */
export interface ChartSheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const noteSize = 12;
const lineHeight = 18;
const apart = 34;

/** Charts below one another on one sheet, each with its title; a sheet without a chart says so. */
export function drawSheet(context: PageContext, makers: readonly ChartMaker[]): ChartSheet {
  const { report, locale } = context;
  const { workbook, document, mark } = locale;
  const title = `${report.scope === null ? '' : `${report.scope.name} `}${workbook.coverTitle}`;
  const charts = makers.flatMap((make) => make(context));
  const placed: Html[] = [];
  let y = margin;
  for (const chart of charts) {
    const { drawn, height } = drawChart(chart, y);
    placed.push(drawn);
    y += height + apart;
  }
  if (charts.length === 0) {
    placed.push(label(document.chart.none, { x: margin, y: y + lineHeight }));
    y += lineHeight + apart;
  }
  const packs = mark.list(report.packs.map(({ title: name }) => name[locale.words]));
  const basis = [workbook.asOf(report.asOf), `${document.packs}${mark.colon}${packs}`, title].join(mark.comma);
  const lines = broken(basis, chartWidth, noteSize);
  const end = y + lines.length * lineHeight;
  const [width, height] = [chartWidth + 2 * margin, end + margin];
  const text = html`<?xml version="1.0" encoding="UTF-8"?>
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="${width}"
      height="${height}"
      viewBox="0 0 ${width} ${height}"
      font-family="${document.fonts.chart}"
    >
      <title>${title}</title>
      <rect width="${width}" height="${height}" fill="${palette.paper}" />
      ${placed}${linesAt(lines, margin, y)}
    </svg> `.text;
  return { svg: cleanText(text), width, height };
}

function drawChart(chart: Chart, y: number): { readonly drawn: Html; readonly height: number } {
  const { title, notes, width, height, body } = chart;
  const heading = broken(title, chartWidth, 17);
  const said = notes.flatMap((note) => broken(note, chartWidth, noteSize));
  const top = heading.length * 24 + 8;
  const left = (chartWidth - width) / 2;
  const drawn = html`<g transform="translate(${margin} ${y})"
    >${heading.map((line, index) => label(line, { x: 0, y: 17 + index * 24 }, { size: 17, bold: true }))}
    <g transform="translate(${left} ${top})">${body}</g>
    ${linesAt(said, 0, top + height + 8)}</g
  > `;
  return { drawn, height: top + height + 8 + said.length * lineHeight };
}

function linesAt(lines: readonly string[], x: number, y: number): readonly Html[] {
  return lines.map((line, index) =>
    label(line, { x, y: y + (index + 1) * lineHeight - 4 }, { size: noteSize, colour: palette.faint }),
  );
}
