import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../../../model/failure.ts';
import { type Cell, type Sheet } from '../../../model/workbook.ts';
import { CellBudget, type Source } from '../../limits.ts';
import { cellText } from '../cells/cell-text.ts';
import { SheetBuilder } from '../cells/sheet-builder.ts';
import { type Delimiter } from './find-delimiter.ts';
import { unpairedQuote } from './unpaired-quote.ts';

/** Reads delimited text (RFC 4180, leniently) as one sheet without a name. Every value stays text. @throws Failure */
export function readDelimited(text: string, delimiter: Delimiter, source: Source): Promise<readonly Sheet[]> {
  const line = unpairedQuote(text, delimiter);
  if (line !== undefined) throw new Failure('quotes-unpaired', { file: source.file, line });
  const builder = new SheetBuilder('', false, new CellBudget(source));
  for (const [index, record] of parseRecords(text, delimiter, source.file).entries()) {
    const cells: Cell[] = [];
    for (const [column, value] of record.entries()) {
      const cell = cellText(value.replace(/^="(.*)"$/s, '$1'));
      if (cell !== undefined) cells[column] = cell;
    }
    builder.addRow(index, cells);
  }
  return Promise.resolve([builder.build()]);
}

function parseRecords(text: string, delimiter: Delimiter, file: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new Failure('workbook-corrupt', { file, reason: 'quote-open' }, [], { cause });
  }
}
