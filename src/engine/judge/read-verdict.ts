import { type Interval } from '../../model/interval.ts';
import { type Verdict } from '../check.ts';
import { type SqlValue } from '../dialect.ts';
import { readInterval } from '../sql/read-interval.ts';
import { type NumberColumn, numberColumns } from './number-columns.ts';
import { verdictOf } from './verdict-codes.ts';

/** A row of a judging query: the key, the code of the verdict, then the columns of `numberColumns`. */
export function readVerdict([key, code, ...numbers]: readonly SqlValue[]): Verdict {
  const at = (column: NumberColumn) => numbers[numberColumns.indexOf(column)] ?? null;
  const interval = (stem: 'm' | 'r' | 'c') =>
    readInterval([at(`${stem}l`), at(`${stem}ld`), at(`${stem}h`), at(`${stem}hd`)]);
  const count = (low: NumberColumn, high: NumberColumn) => readInterval([at(low), 1, at(high), 1]);
  const ceiling = interval('c');
  const due = { low: dayOrNull(at('dl')), high: dayOrNull(at('dh')) };
  return {
    key: Number(key),
    ...verdictOf(code ?? null),
    observed: interval('m'),
    required: interval('r'),
    ceiling: isOpen(ceiling) ? null : ceiling,
    due: due.low === null && due.high === null ? null : due,
    tally: at('oh') === null ? null : { yes: count('yl', 'yh'), of: count('ol', 'oh') },
    estimate: at('es') === true,
  };
}

function isOpen({ low, high }: Interval): boolean {
  return low === null && high === null;
}

function dayOrNull(value: SqlValue): number | null {
  return value === null ? null : Number(value);
}
