import { groupBy } from '../base/group-by.ts';
import { type ColumnSchema } from '../model/data-model.ts';
import { type BooleanTree, type ColumnPath } from '../model/tree.ts';
import { type DecisionLine } from './formula-context.ts';
import { type CallReader } from './functions.ts';
import { type Syntax } from './syntax.ts';
import { treeId } from './tree-id.ts';
import { type Typed, unknown } from './typed.ts';

/**
 * `allowed(property_modes)`: the row is what some line of the table allows. Both what is allowed and what is not are
 * worked out, so that a gap in the data leaves open only what filling it could change.
 */
export function allowed(reader: CallReader, [value]: readonly Syntax[], at: number): Typed {
  const found = value === undefined ? undefined : reader.parameter(value, 'choices');
  if (found?.parameter.kind !== 'choices') return unknown;
  const { lines } = found.parameter;
  const names = [...new Set(lines.flatMap(({ when, allow }) => [...when.keys(), ...allow.keys()]))];
  const columns = names.map((name) => decided(reader, name, lines, at));
  const known = columns.filter((column) => column !== undefined);
  if (known.length < columns.length) return unknown;
  const table = lines.map((line) => new Map(known.map(({ name }) => [name, wordsOf(line, name)] as const)));
  return {
    type: 'condition',
    tree: { kind: 'allowed', name: found.name, allowed: allowedBy(table, known), forbidden: outside(table, known) },
  };
}

/** A column that a table decides about, and every word it may hold. */
interface Decided {
  readonly name: string;
  readonly path: ColumnPath;
  readonly words: readonly string[];
}

/** What a line asks of each column: one of these words, or anything. */
type Line = ReadonlyMap<string, ReadonlySet<string> | undefined>;

const flagWords = ['true', 'false'] as const;

function decided(reader: CallReader, name: string, lines: readonly DecisionLine[], at: number): Decided | undefined {
  const found = reader.column({ kind: 'name', at, name });
  if (found === undefined) return undefined;
  const { path, schema } = found;
  const words = listedWords(schema);
  if (words.length === 0) {
    reader.misplaced(at, 'column-of-words', { phrase: 'column-of-type', column: schema.id, type: schema.type });
    return undefined;
  }
  const written = new Set(lines.flatMap(({ when, allow }) => [...(when.get(name) ?? []), ...(allow.get(name) ?? [])]));
  const strange = [...written].filter((word) => !words.includes(word));
  for (const word of strange) reader.unknownName(at, word, words);
  return strange.length > 0 ? undefined : { name, path, words };
}

function listedWords({ type, values }: ColumnSchema): readonly string[] {
  if (type === 'boolean') return flagWords;
  return type === 'enum' || type === 'ordinal' ? values.map(({ id }) => id) : [];
}

function wordsOf({ when, allow }: DecisionLine, name: string): ReadonlySet<string> | undefined {
  const [first, second] = [when.get(name), allow.get(name)].filter((words) => words !== undefined);
  if (first === undefined) return undefined;
  return new Set(second === undefined ? first : first.filter((word) => second.includes(word)));
}

function allowedBy(table: readonly Line[], columns: readonly Decided[]): BooleanTree {
  const lines = table.map((line) => {
    const of = columns.flatMap((column) => {
      const words = line.get(column.name);
      return words === undefined ? [] : [holding(column, [...words])];
    });
    return allOf(of);
  });
  return anyOf(lines);
}

/** The combinations that no line allows, one column after the other: words with the same consequences go together. */
function outside(table: readonly Line[], [column, ...others]: readonly Decided[]): BooleanTree {
  if (table.length === 0) return { kind: 'constant', value: true };
  if (column === undefined) return { kind: 'constant', value: false };
  const choices = column.words.map((word) => {
    const rest = outside(
      table.filter((line) => line.get(column.name)?.has(word) ?? true),
      others,
    );
    return { word, rest, id: treeId(rest) };
  });
  return anyOf(
    [...groupBy(choices, ({ id }) => id).values()].map((group) =>
      allOf([
        holding(
          column,
          group.map(({ word }) => word),
        ),
        ...group.slice(0, 1).map(({ rest }) => rest),
      ]),
    ),
  );
}

function holding({ path, words }: Decided, wanted: readonly string[]): BooleanTree {
  if (wanted.length === words.length) return { kind: 'constant', value: true };
  if (wanted.length === 0) return { kind: 'constant', value: false };
  if (words !== flagWords) return { kind: 'among', column: path, values: wanted };
  const flag: BooleanTree = { kind: 'flag', column: path };
  return wanted.includes('true') ? flag : { kind: 'not', of: flag };
}

/** Without what is known anyway. */
function allOf(of: readonly BooleanTree[]): BooleanTree {
  const open = of.filter((tree) => !(tree.kind === 'constant' && tree.value));
  const [only] = open;
  if (open.some((tree) => tree.kind === 'constant')) return { kind: 'constant', value: false };
  if (only === undefined) return { kind: 'constant', value: true };
  return open.length === 1 ? only : { kind: 'all', of: open };
}

function anyOf(of: readonly BooleanTree[]): BooleanTree {
  const open = of.filter((tree) => !(tree.kind === 'constant' && !tree.value));
  const [only] = open;
  if (open.some((tree) => tree.kind === 'constant')) return { kind: 'constant', value: true };
  if (only === undefined) return { kind: 'constant', value: false };
  return open.length === 1 ? only : { kind: 'any', of: open };
}
