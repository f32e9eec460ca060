import { type Cell } from '../../model/workbook.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { cellText } from '../sheet-grid.ts';
import { hasPrivateNumber, withoutPersonalNumbers } from '../personal.ts';
import { type CellContext, type CellReader, hidden, readError } from './cell-context.ts';
import { codeText } from './code-text.ts';
import { markOf } from './missing-mark.ts';

/** Reads free text. Identity and phone numbers in it are taken out. */
export function textReader(context: CellContext): CellReader {
  return (cell) => {
    const text = readPlain(context, cell);
    if (text === null || !hasPrivateNumber(text)) return text;
    context.log.count('personal-number');
    return withoutPersonalNumbers(text);
  };
}

/** Reads keys and references. A key that is an identity number is replaced by a stand-in that still joins. */
export function codeReader(context: CellContext): CellReader {
  const { log, heading } = context;
  return (cell) => {
    const number =
      typeof cell === 'number' ? cell : typeof cell === 'object' && cell.kind === 'rounded' ? cell.value : undefined;
    const isDamaged =
      number === undefined ? typeof cell === 'string' && scientific.test(cell) : Math.abs(number) >= 1e15;
    if (isDamaged) {
      log.say({ code: 'cell-truncated', severity: 'warning', params: { column: heading } });
      return log.miss('unreadable');
    }
    const text = readPlain(context, cell);
    return text === null ? null : hidden(context, text);
  };
}

/** A long code saved from a cell too narrow to show it. */
const scientific = /^\s*\d(?:\.\d+)?[eE]\+\d+\s*$/;

function readPlain(context: CellContext, cell: Cell): string | null {
  const { log } = context;
  if (cell === undefined) return log.miss('blank');
  if (typeof cell === 'object' && cell.kind === 'error') return readError(context, cell);
  if (typeof cell === 'number') log.count('code-as-number');
  const text = codeText(typeof cell === 'string' || typeof cell === 'number' ? cell : cellText(cell));
  // Marks are short; long text is not looked at twice.
  const mark = text.length <= 8 ? markOf(normaliseWord(text)) : undefined;
  return mark === undefined ? text : log.miss(mark === 'blank' ? 'blank' : 'mark');
}
