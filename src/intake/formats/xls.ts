import { type WorkbookFormat } from '../workbook-format.ts';
import { readWithSheetJs } from './sheetjs/read-with-sheetjs.ts';

/** Excel 5 to 2003 and the WPS format et, which is the same inside. */
export const xls: WorkbookFormat = {
  read: (container, source) => {
    if (container.kind !== 'compound') return undefined;
    const isWorkbook = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].some((name) => container.names.has(name));
    return isWorkbook ? readWithSheetJs(container.bytes, source) : undefined;
  },
};
