import { cleanText } from '../clean-text.ts';
import { html, type Html } from '../page/html.ts';
import { type PageContext, pageContext } from '../page/page-context.ts';
import { type ReportFormat } from '../report-format.ts';
import { broken, type Chart, type ChartMaker, chartWidth, label, palette } from './chart.ts';

/** Charts below one another on one sheet, each with its title: text stays text, so any program may change it. */
export function chartFormat(makers: readonly ChartMaker[]) {
  return {
    extension: '.svg',
    render: (report, context) => drawSheet(pageContext(report, context), makers),
  } as const satisfies ReportFormat;
}

const margin = 24;
const noteSize = 12;
const lineHeight = 18;
const apart = 34;

function drawSheet(context: PageContext, makers: readonly ChartMaker[]): string {
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
  const width = chartWidth + 2 * margin;
  const text = html`<?xml version="1.0" encoding="UTF-8"?>
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="${width}"
      height="${end + margin}"
      viewBox="0 0 ${width} ${end + margin}"
      font-family="${document.fonts.chart}"
    >
      <title>${title}</title>
      <rect width="${width}" height="${end + margin}" fill="${palette.paper}" />
      ${placed}${linesAt(lines, margin, y)}
    </svg> `.text;
  return cleanText(text);
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
