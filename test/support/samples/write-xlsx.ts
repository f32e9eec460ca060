import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';

import { type CellDraft, type RowRole, type SheetDraft } from './sheet-draft.ts';

/** The bytes of a workbook. The same drafts give the same bytes: no clock, no author, no time in the zip. */
export async function writeXlsx(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const draft of sheets) drawSheet(workbook, draft);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const files = Object.entries(parts).filter(([path]) => !path.endsWith('/'));
  return zipSync({ ...Object.fromEntries(files), [properties.path]: strToU8(properties.xml) }, { mtime: zipTime });
}

const zipTime = '2020-12-31T00:00:00';

// exceljs writes the time of the run here.
const properties = {
  path: 'docProps/core.xml',
  xml:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
};

const looks: Readonly<Record<RowRole, Partial<ExcelJS.Style>>> = {
  title: { font: { bold: true, size: 18 }, alignment: { horizontal: 'center', vertical: 'middle' } },
  note: { alignment: { wrapText: true, vertical: 'middle' } },
  heading: {
    font: { bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } },
  },
  total: { font: { bold: true } },
  data: { alignment: { vertical: 'middle' } },
};

const thin = { style: 'thin' } as const;
const framed = { border: { top: thin, bottom: thin, left: thin, right: thin } } as const;

function drawSheet(workbook: ExcelJS.Workbook, draft: SheetDraft): void {
  const sheet = workbook.addWorksheet(draft.name, {
    state: draft.hidden ? 'hidden' : 'visible',
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  draft.rows.forEach(({ cells, role }, index) => {
    cells.forEach((cell, column) => {
      if (cell === null && role !== 'data') return;
      drawCell(sheet.getCell(index + 1, column + 1), cell, role);
    });
  });
  for (const [top, left, bottom, right] of draft.merges) sheet.mergeCells(top, left, bottom, right);
  for (const row of draft.hiddenRows) sheet.getRow(row).hidden = true;
  widthsOf(draft).forEach((width, column) => {
    sheet.getColumn(column + 1).width = width;
    if (draft.hiddenColumns.has(column + 1)) sheet.getColumn(column + 1).hidden = true;
  });
  for (const [row, column] of draft.stains) {
    sheet.getCell(row, column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  }
}

function drawCell(target: ExcelJS.Cell, cell: CellDraft, role: RowRole): void {
  target.style = role === 'title' || role === 'note' ? { ...looks[role] } : { ...looks[role], ...framed };
  if (cell === null) return;
  if (typeof cell !== 'object') target.value = cell;
  else if ('formula' in cell) target.value = { formula: cell.formula, result: cell.result, date1904: false };
  else {
    target.value = cell.value;
    target.numFmt = cell.format;
  }
}

/** Wide enough for the longest cell of each column, a Chinese character counting twice. */
function widthsOf(draft: SheetDraft): readonly number[] {
  const widths: number[] = [];
  for (const { cells, role } of draft.rows) {
    if (role === 'title' || role === 'note') continue;
    cells.forEach((cell, column) => {
      const longest = typeof cell === 'string' ? Math.max(...cell.split('\n').map(breadthOf)) : 10;
      widths[column] = Math.min(44, Math.max(widths[column] ?? 6, longest + 2));
    });
  }
  return Array.from(widths, (width) => width);
}

function breadthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}
