import { type Value } from '../../model/table.ts';
import { type Cell } from '../../model/workbook.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { cellText } from '../sheet-grid.ts';
import { type CellContext, type CellReader, readError } from './cell-context.ts';
import { markOf } from './missing-mark.ts';
import { type WordList, wordList } from './word-list.ts';

/** Reads one of the declared words: enum and ordinal columns. */
export function wordReader(context: CellContext): CellReader {
  const words = wordList(context.column);
  // A column holds a handful of different words, in very many cells.
  const known = new Map<Cell, string>();
  return (cell) => {
    const cached = known.get(cell);
    if (cached !== undefined) return cached;
    const value = readWord(context, words, cell);
    if (typeof value === 'string') known.set(cell, value);
    return value;
  };
}

/** Reads yes and no, in the ways people tick, and in the column's own words (专职, 兼职). */
export function booleanReader(context: CellContext): CellReader {
  const words = wordList(context.column, yesAndNo);
  return (cell) => {
    if (typeof cell === 'boolean') return cell;
    const value = readWord(context, words, cell);
    return typeof value === 'string' ? isYes(value) : value;
  };
}

const yes = ['是', '有', '√', '✓', '✔', '☑', '○', '◎', 'y', 'yes', 't', 'true', '1', '对'];
const no = ['否', '无', '×', '✗', '✘', '✕', 'x', 'n', 'no', 'f', 'false', '0', '没有', '不是'];
const yesAndNo = { yes, no };

/** The words of a boolean column stand under the ids `yes` and `no`. */
function isYes(id: string): boolean {
  return id === 'yes' || id === 'true';
}

function readWord(context: CellContext, words: WordList, cell: Cell): Value {
  const { column, log } = context;
  if (typeof cell === 'object' && cell.kind === 'error') return readError(context, cell);
  const text = cellText(cell);
  const word = normaliseWord(text);
  const id = words.find(word);
  if (id !== undefined) return id;
  const mark = markOf(word);
  if (mark === undefined) {
    words.sayUnknown(context, text);
    return log.miss('unreadable');
  }
  const none = column.blank === 'none' && mark !== 'unknown' ? words.find('none') : undefined;
  return none ?? log.miss(mark === 'blank' ? 'blank' : 'mark');
}
