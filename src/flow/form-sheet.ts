import {
  type DeclaredFormColumn,
  type FormArea,
  type FormColumn,
  type FormSheet,
  type FormUse,
} from '../model/collection-form.ts';
import {
  columnOf,
  type ColumnSchema,
  type ColumnValue,
  type DataModel,
  type Level,
  type TableSchema,
} from '../model/data-model.ts';
import { holdsUnits, refersToUnits, unitTables } from '../model/unit-tables.ts';
import { type WordsAsked } from '../formula/words-asked.ts';
import { type Asked } from './tables-asked.ts';

/** What decides how the sheet of a table looks. */
export interface FormContext {
  readonly model: DataModel;
  readonly asked: ReadonlyMap<string, Asked>;
  readonly words: ReadonlyMap<string, WordsAsked>;
  /** Known regions and their levels. */
  readonly levels: readonly Level[];
  readonly areas: readonly FormArea[];
  /** Where no regions are known: the levels between the area of the packs and a community. */
  readonly above: readonly Level[];
}

/** The sheet on which one table is collected: what places a row, what tells it apart, and what is read of it. */
export function formSheet(asked: Asked, context: FormContext): FormSheet {
  const { table, needs, needed } = asked;
  const places = placesOf(table, context);
  // The code of a community says in which town it lies.
  const isPlaced = places.length > 0 || table.id === unitTables.communities;
  const home = isPlaced ? undefined : table.home;
  const wanted = new Set([table.key, table.label, home, ...asked.columns.keys()]);
  for (const group of table.requires) {
    const isThere = group.some((id) => wanted.has(id) || (id === table.home && places.length > 0));
    const added = group.find((id) => columnOf(table, id)?.personal === false);
    if (!isThere) wanted.add(added);
  }
  if (places.length > 0) wanted.delete(table.home);
  const names = [table.key, table.label];
  const identity: readonly (string | undefined)[] = holdsUnits(table.id) ? [...names, home] : [home, ...names];
  const rank = (id: string) => (identity.includes(id) ? identity.indexOf(id) : identity.length);
  const declared = table.columns
    .filter(({ id }) => wanted.has(id))
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map((column) => declaredColumn(column, asked, context));
  const columns: readonly FormColumn[] = [...places.map((level) => ({ kind: 'place', level }) as const), ...declared];
  const use: FormUse = needed ? 'required' : 'optional';
  return { table, use, columns, needs: [...needs], rows: rowsOf(table, columns, context) };
}

/** The levels whose names place a row; none where its home is a code or a row of another table. */
function placesOf(table: TableSchema, { levels, above, areas }: FormContext): readonly Level[] {
  const ref = columnOf(table, table.home ?? '')?.ref;
  if (!refersToUnits(ref) || table.id === unitTables.regions) return [];
  if (table.id !== unitTables.communities) return levels;
  if (levels.length === 0) return above;
  // A community never lies in the whole itself.
  const isWhole = (level: Level) => areas.filter((area) => area.level === level).length === 1;
  return levels.filter((level, depth) => level !== 'community' && !(depth === 0 && isWhole(level)));
}

function declaredColumn(column: ColumnSchema, asked: Asked, context: FormContext): DeclaredFormColumn {
  const { words, cut } = wordsOf(column, asked, context);
  return {
    kind: 'column',
    column,
    use: useOf(column, asked),
    needs: [...(asked.columns.get(column.id)?.needs ?? [])],
    words,
    cut,
    from: sourceOf(column, context),
  };
}

function useOf({ id, optional, blank, default: instead, personal }: ColumnSchema, asked: Asked): FormUse {
  const { table, judged, referred, columns } = asked;
  if (id === table.key && (holdsUnits(table.id) || referred)) return 'required';
  if (id === table.label && (holdsUnits(table.id) || (judged && !personal))) return 'required';
  // The code of a unit says in which other unit it lies.
  if (id === table.home) return holdsUnits(table.id) ? 'optional' : 'required';
  if (optional || blank !== undefined || instead !== undefined) return 'optional';
  if (table.requires.some((group) => group.length === 1 && group.includes(id))) return 'required';
  return columns.get(id)?.needed === true ? 'required' : 'optional';
}

/** A list that is longer than anybody looks through holds only the words that are asked for. */
const longestList = 12;

function wordsOf(
  { id, values }: ColumnSchema,
  { table }: Asked,
  { words }: FormContext,
): { readonly words: readonly ColumnValue[]; readonly cut: boolean } {
  const asked = words.get(`${table.id}.${id}`);
  if (values.length <= longestList || asked === undefined || asked.open) return { words: values, cut: false };
  const kept = values.filter((value) => asked.words.has(value.id));
  return kept.length === 0 ? { words: values, cut: false } : { words: kept, cut: kept.length < values.length };
}

/** Where a reference to a row of another sheet finds its words: in its key, or in its name where there is no key. */
function sourceOf({ ref }: ColumnSchema, { asked }: FormContext): DeclaredFormColumn['from'] {
  if (ref === undefined || refersToUnits(ref)) return null;
  const table = asked.get(ref)?.table;
  const column = table?.key ?? table?.label;
  return table === undefined || column === undefined ? null : { table: table.id, column };
}

/** What is known of the units already: their codes, their names and where they lie. */
function rowsOf(table: TableSchema, columns: readonly FormColumn[], { areas, levels }: FormContext) {
  if (!holdsUnits(table.id)) return [];
  const isCommunity = table.id === unitTables.communities;
  return areas
    .filter(({ level }) => (level === 'community') === isCommunity)
    .map((area) => columns.map((column) => knownOf(column, area, table, levels)));
}

function knownOf(
  column: FormColumn,
  { level, code, name, parent, above }: FormArea,
  table: TableSchema,
  levels: readonly Level[],
): string {
  if (column.kind === 'place') return above[levels.indexOf(column.level)] ?? '';
  const { id, values } = column.column;
  if (id === table.key) return code ?? '';
  // A unit that only its code is known of goes by it.
  if (id === table.label) return name === code ? '' : name;
  if (id === table.home) return parent ?? '';
  return id === 'level' ? (values.find((value) => value.id === level)?.zh[0] ?? '') : '';
}
