import { type AreaSummary, type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { planAreaTable } from '../sheets/plan-area-table.ts';
import { cellText } from '../sheets/sheet-plan.ts';
import { type MarkdownContext } from './markdown-context.ts';
import { type MarkdownList, tableRow, tableRule } from './markdown-list.ts';
import { markdownText } from './markdown-text.ts';

/** The communities by district and street, as the workbook counts them; districts alone where there are many streets. */
export function listAreas(report: Report, context: MarkdownContext): MarkdownList | null {
  if (report.areas.length === 0) return null;
  const { title, columns, rows } = planAreaTable({ ...report, areas: areasFor(report.areas) }, context);
  const [total, ...areas] = Array.from(rows, ({ cells, strong = false }) => {
    const texts = cells.map((cell) => markdownText(cellText(cell)));
    return tableRow(strong ? texts.map((text) => (text === '' ? '' : `**${text}**`)) : texts);
  });
  return {
    title,
    head: [
      tableRow(columns.map(({ heading }) => markdownText(capitalised(heading)))),
      tableRule(columns.map(({ align }) => align)),
      total ?? '',
    ],
    entries: areas,
    total: report.areas.length,
    notes: [],
    room: 12_000,
    isFolded: false,
  };
}

/** More would push the gaps out of sight. */
const most = 15;

function areasFor(areas: readonly AreaSummary[]): readonly AreaSummary[] {
  const counties = areas.filter(({ unit }) => unit.level === 'county');
  return areas.length <= most || counties.length === 0 ? areas : counties;
}
