import { type WorkbookFormat } from '../workbook-format.ts';
import { readWithSheetJs } from './sheetjs/read-with-sheetjs.ts';

/** The binary workbook of Excel 2007 and later. */
export const xlsb: WorkbookFormat = {
  extensions: ['.xlsb'],
  read: (container, source) => {
    const isBinary = container.kind === 'zip' && container.archive.has('xl/workbook.bin');
    return isBinary ? readWithSheetJs(container.archive, source) : undefined;
  },
};
