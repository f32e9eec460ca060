import { isList, unreadWord, type Value } from '../../model/table.ts';
import { type Cell } from '../../model/workbook.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { plainText } from '../plain-text.ts';
import { cellText } from '../sheet-grid.ts';
import { type CellContext, type CellReader, hidden, readError } from './cell-context.ts';
import { codeText } from './code-text.ts';
import { markOf } from './missing-mark.ts';
import { type WordList, wordList } from './word-list.ts';

/** Reads several words from one cell; free words where the column declares none. */
export function setReader(context: CellContext): CellReader {
  const words = wordList(context.column);
  const known = new Map<string, readonly string[]>();
  return (cell) => {
    const cached = typeof cell === 'string' ? known.get(cell) : undefined;
    if (cached !== undefined) return cached;
    const members = readMembers(context, words, cell);
    if (typeof cell === 'string' && isList(members) && !members.includes(unreadWord) && known.size < 10_000)
      known.set(cell, members);
    return members;
  };
}

const separators = /[、,，;；/\r\n]+/;

function readMembers(context: CellContext, words: WordList, cell: Cell): Value {
  const { column, log } = context;
  if (typeof cell === 'object' && cell.kind === 'error') return readError(context, cell);
  const text = typeof cell === 'number' ? codeText(cell) : typeof cell === 'string' ? cell : cellText(cell);
  const word = normaliseWord(text);
  const whole = words.find(word);
  if (whole !== undefined) return [whole];
  const mark = markOf(word);
  if (mark === 'none') return [];
  if (mark !== undefined) {
    return column.blank === 'none' && mark !== 'unknown' ? [] : log.miss(mark === 'blank' ? 'blank' : 'mark');
  }
  const members = text
    .split(separators)
    .map(plainText)
    .filter((member) => member !== '');
  return column.values.length === 0 ? freeWords(context, members) : declaredWords(context, words, members);
}

function freeWords(context: CellContext, members: readonly string[]): readonly string[] {
  return unique(members.map((member) => hidden(context, codeText(member))));
}

/** An unknown member may be any word; those that are known are there whatever it is. */
function declaredWords(context: CellContext, words: WordList, members: readonly string[]): Value {
  const ids: string[] = [];
  for (const member of members) {
    const id = words.find(normaliseWord(member));
    if (id === undefined) words.sayUnknown(context, member);
    else ids.push(id);
  }
  if (ids.length === members.length) return unique(ids);
  context.log.miss('unreadable');
  return ids.length === 0 ? null : [...unique(ids), unreadWord];
}

function unique(members: readonly string[]): readonly string[] {
  return [...new Set(members)];
}
