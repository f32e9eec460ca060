import { type ColumnType } from '../../model/data-model.ts';
import { type CellContext, type CellReader } from './cell-context.ts';
import { dateReader } from './date-reader.ts';
import { numberReader } from './number-reader.ts';
import { setReader } from './set-reader.ts';
import { codeReader, textReader } from './text-reader.ts';
import { booleanReader, wordReader } from './word-reader.ts';

/** The reader for a column, by its declared type. */
export function readerOf(context: CellContext): CellReader {
  return readers[context.column.type](context);
}

const readers: Readonly<Record<ColumnType, (context: CellContext) => CellReader>> = {
  key: codeReader,
  ref: codeReader,
  text: textReader,
  integer: numberReader,
  decimal: numberReader,
  date: dateReader,
  boolean: booleanReader,
  enum: wordReader,
  ordinal: wordReader,
  set: setReader,
};
