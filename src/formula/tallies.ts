import { columnOf } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { quoted } from '../model/phrase.ts';
import { rational } from '../model/rational.ts';
import { type BooleanTree, type NumberTree, type PeriodKind, periodKinds, type TallyItem } from '../model/tree.ts';
import { share } from './dimension.ts';
import { type CallReader } from './functions.ts';
import { knownDay } from './known-value.ts';
import { type Period, periodsBetween } from './periods-between.ts';
import { rowKindOfTable, schemaOfRow } from './row-kind.ts';
import { type AggregateSyntax, type Syntax } from './syntax.ts';
import { type Typed, unknown } from './typed.ts';

/** More would make formulas that no engine reads: ten years of weeks. */
const mostPeriods = 530;

export function isPeriodKind(word: string): word is PeriodKind {
  return periodKinds.some((kind) => kind === word);
}

/** `count(weeks from … to … where …)` and `share`, `every`, `exists` over known periods. */
export function overPeriods(kind: PeriodKind, reader: CallReader, syntax: AggregateSyntax): Typed {
  const { span, where, having, at } = syntax;
  if (span === null) return reader.misplaced(syntax.tableAt, 'span-of-days', quoted(kind));
  const from = knownDay(reader, span.from);
  const to = knownDay(reader, span.to);
  if (from === undefined || to === undefined) return unknown;
  const asksAll = syntax.function === 'share' || syntax.function === 'every';
  const test = asksAll ? having : where;
  if (test === null || (asksAll ? where : having) !== null) {
    return reader.misplaced(at, asksAll ? 'having-condition' : 'where-condition', quoted(syntax.function));
  }
  const periods = periodsBetween(kind, from, to);
  if (periods.length > mostPeriods) return reader.misplaced(at, 'fewer-periods', quoted(`${periods.length}`));
  const conditionIn = (period: Period) =>
    reader.onDays(
      new Map([
        ['period_start', period.from],
        ['period_end', period.to],
      ]),
      () => reader.condition(test),
    );
  // What is wrong with the condition is wrong in every period, and said once.
  if (!reader.isSound(() => conditionIn(periods[0] ?? { from, to }))) return unknown;
  const items = periods.map((period): TallyItem => ({
    name: { kind: 'period', period: kind, ...period },
    condition: conditionIn(period),
  }));
  return summedUp(syntax, items, reader);
}

function summedUp({ function: name, at }: AggregateSyntax, of: readonly TallyItem[], reader: CallReader): Typed {
  const conditions = of.map(({ condition }) => condition);
  const tally: NumberTree = { kind: 'tally', of, holders: null };
  switch (name) {
    case 'count':
      return { type: 'number', tree: tally, dimension: null };
    case 'share': {
      const number: NumberTree = { kind: 'number', value: rational(BigInt(of.length)) };
      return {
        type: 'number',
        tree: { kind: 'arithmetic', operator: '/', left: tally, right: number },
        dimension: share,
      };
    }
    case 'every':
      return { type: 'condition', tree: { kind: 'all', of: conditions } };
    case 'exists':
      return { type: 'condition', tree: { kind: 'any', of: conditions } };
    default:
      return reader.misplaced(at, 'period-function', quoted(name));
  }
}

/** `items(functions, a, b, c)`: how many of the words a set of the row holds. */
export function itemsHeld(reader: CallReader, [of, ...words]: readonly Syntax[], at: number): Typed {
  const found = of === undefined ? undefined : reader.column(of);
  if (of === undefined || found === undefined) return unknown;
  const { path, schema } = found;
  if (schema.type !== 'set') return reader.misplaced(of.at, 'column-of-sets', quoted(schema.id));
  const conditionOf = (word: Syntax): BooleanTree =>
    reader.condition({ kind: 'has', at, of, values: [word], atLeast: 1 });
  return tallyOf(reader, words, { table: path.table, column: path.column }, conditionOf, null);
}

/** `covered(own records.items where …, of (a, b, c))`: how many of the words at least one of the rows holds. */
export function itemsCovered(reader: CallReader, syntax: AggregateSyntax): Typed {
  const { column: name, items, tableAt, at } = syntax;
  if (name === null || items === null) return reader.misplaced(at, 'column-and-words', quoted(syntax.table));
  const kind = rowKindOfTable(reader.context.model, syntax.table);
  const table = kind === undefined ? undefined : schemaOfRow(reader.context.model, kind);
  const column = table === undefined ? undefined : columnOf(table, name);
  // An unknown table or column is said by the compiler where the first word is looked for.
  const isSet = column === undefined || column.type === 'set';
  if (!isSet && column.values.length === 0) return reader.misplaced(tableAt, 'column-of-words', quoted(name));
  const of: Syntax = { kind: 'name', at: tableAt, name };
  const rowsHolding = (holds: Syntax, called: 'exists' | 'count'): AggregateSyntax => {
    const where: Syntax = syntax.where === null ? holds : { kind: 'and', at, left: syntax.where, right: holds };
    return { ...syntax, function: called, column: null, items: null, where };
  };
  const conditionOf = (word: Syntax): BooleanTree => {
    const holds: Syntax = isSet
      ? { kind: 'has', at, of, values: [word], atLeast: 1 }
      : { kind: 'in', at, of, values: [word] };
    return reader.condition(rowsHolding(holds, 'exists'));
  };
  const holders = isSet ? null : rowsHolding({ kind: 'in', at, of, values: items }, 'count');
  return tallyOf(reader, items, { table: kind?.table ?? '', column: name }, conditionOf, holders);
}

function tallyOf(
  reader: CallReader,
  words: readonly Syntax[],
  column: { readonly table: string; readonly column: string },
  conditionOf: (word: Syntax) => BooleanTree,
  holders: AggregateSyntax | null,
): Typed {
  const values = new Map(words.map((word) => [textOf(word), word]));
  const sound = [...values].filter(([, word]) => reader.isSound(() => conditionOf(word)));
  if (sound.length < values.size) return unknown;
  const of = sound.map(([value, word]): TallyItem => ({
    name: { kind: 'value', ...column, value },
    condition: conditionOf(word),
  }));
  const counted = holders === null ? null : reader.number(holders);
  return {
    type: 'number',
    tree: { kind: 'tally', of, holders: counted?.tree.kind === 'aggregate' ? counted.tree : null },
    dimension: null,
  };
}

function textOf(word: Syntax): string {
  return word.kind === 'name' ? word.name : word.kind === 'word' ? word.text : '';
}

/** The days that stand for `period_start` and `period_end` in the condition of one period. */
export type NamedDays = ReadonlyMap<string, IsoDate>;
