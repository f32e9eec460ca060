import { type Sheet } from '../../model/workbook.ts';
import { type Source } from '../limits.ts';
import { type WorkbookFormat } from '../workbook-format.ts';
import { type ZipArchive } from '../zip-archive.ts';
import { readWithSheetJs } from './sheetjs/read-with-sheetjs.ts';
import { readPlainXlsx } from './xlsx/read-plain-xlsx.ts';
import { Unfamiliar } from './xlsx/unfamiliar.ts';

/** The workbook of Excel 2007 and later, also as xlsm and as a template. */
export const xlsx: WorkbookFormat = {
  extensions: ['.xlsx', '.xlsm'],
  read: (container, source) => {
    if (container.kind !== 'zip') return undefined;
    const { archive } = container;
    return isXlsx(archive) ? readXlsx(archive, source) : undefined;
  },
};

/** Whether an archive is a workbook in XML, and not in binary records. */
export function isXlsx(archive: ZipArchive): boolean {
  return archive.names.some((name) => /^[\\/]?xl[\\/].*\.xml/i.test(name)) && !archive.has('xl/workbook.bin');
}

async function readXlsx(archive: ZipArchive, source: Source): Promise<readonly Sheet[]> {
  try {
    return await readPlainXlsx(archive, source);
  } catch (error) {
    if (!(error instanceof Unfamiliar)) throw error;
    return await readWithSheetJs(archive, source);
  }
}
