import { Failure } from '../../model/failure.ts';
import { type Sheet } from '../../model/workbook.ts';
import { type CompoundFile } from '../compound-file.ts';
import { assertWithin, type Source } from '../limits.ts';
import { type WorkbookFormat } from '../workbook-format.ts';
import { readWithSheetJs } from './sheetjs/read-with-sheetjs.ts';
import { prepareRecords } from './xls/prepare-records.ts';

/** Excel 5 to 2003 and the WPS format et, which is the same inside. */
export const xls: WorkbookFormat = {
  extensions: ['.xls', '.et'],
  read: (container, source) => {
    if (container.kind !== 'compound') return undefined;
    const name = ['Workbook', 'Book'].find((candidate) => container.file.names.has(candidate));
    return name === undefined ? undefined : readXls(container.file, name, source);
  },
};

async function readXls(compound: CompoundFile, name: string, source: Source): Promise<readonly Sheet[]> {
  const { file } = source;
  const stream = compound.stream(name);
  if (stream === undefined) throw new Failure('workbook-corrupt', { file, reason: `part-damaged ${name}` });
  assertWithin('wholeBytes', stream.length, name, source);
  const records = prepareRecords(stream);
  if (records === undefined) throw new Failure('workbook-encrypted', { file });
  return await readWithSheetJs(records, source);
}
