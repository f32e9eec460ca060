import type { Worksheet } from 'exceljs';
import { type FormDrawing } from './draw-form.ts';

const a4 = 9;

/** A4 landscape, as wide as a page, headings on each. */
export function setUpPage(drawn: Worksheet, headingRow: number | null, { locale }: Pick<FormDrawing, 'locale'>): void {
  Object.assign(drawn.pageSetup, {
    paperSize: a4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    ...(headingRow === null ? {} : { printTitlesRow: `${headingRow}:${headingRow}` }),
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  });
  drawn.headerFooter.oddFooter = `&C${locale.workbook.footer}`;
}
