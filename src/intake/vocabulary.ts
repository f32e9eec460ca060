import { type ColumnSchema, type DataModel, type Level, type TableSchema } from '../model/data-model.ts';
import { normaliseHeading, splitHeading } from './normalise-heading.ts';
import { type UnitScales, unitScales } from './unit-scale.ts';

/** A declared column that a heading means. The lower the rank, the nearer the heading is to the column's own name. */
export interface ColumnClaim {
  readonly table: TableSchema;
  readonly column: ColumnSchema;
  readonly rank: number;
  readonly flagged: boolean;
}

export interface LevelClaim {
  readonly level: Level;
  readonly holds: 'name' | 'code';
}

/** Every heading of the data model, in the form in which headings are compared. */
export interface Vocabulary {
  readonly model: DataModel;
  readonly scales: UnitScales;
  /** By normalised heading, then by table id. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnClaim>>;
  readonly levels: ReadonlyMap<string, LevelClaim>;
  /** Whether a cell's text could be a heading at all. */
  readonly knows: (text: string) => boolean;
}

/** 序号 restarts with every section and sheet, so it is never a key, whatever a table lists as aliases. */
export function isOrdinalHeading(heading: string): boolean {
  return /^(?:序号|序|顺序号|项次|行号|no\.?|№|#)$/.test(heading);
}

export function vocabularyOf(model: DataModel): Vocabulary {
  const scales = unitScales(model.units);
  const columns = new Map<string, Map<string, ColumnClaim>>();
  for (const table of model.tables) {
    for (const claim of table.columns.flatMap((column) => claimsOf(table, column))) {
      for (const heading of spellings(claim.heading, scales)) {
        const byTable = columns.get(heading) ?? new Map<string, ColumnClaim>();
        columns.set(heading, byTable);
        if (!byTable.has(table.id)) byTable.set(table.id, claim);
      }
    }
  }
  const levels = new Map(model.levels.flatMap(levelClaims));
  const cache = new Map<string, boolean>();
  const isKnown = (text: string): boolean => {
    const heading = normaliseHeading(text);
    if (columns.has(heading) || levels.has(heading)) return true;
    const { name } = splitHeading(heading, scales.isUnit);
    return name !== heading && (columns.has(name) || levels.has(name));
  };
  const knows = (text: string): boolean => {
    if (text.length > longestHeading) return false;
    // Most cells are names and codes, which no normalisation changes.
    if (plainText.test(text)) return columns.has(text) || levels.has(text);
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const known = isKnown(text);
    if (cache.size < 5000) cache.set(text, known);
    return known;
  };
  return { model, scales, columns, levels, knows };
}

const longestHeading = 60;
const plainText = /^(?!其中)[\u4e00-\u9fff\d]+$/;

function claimsOf(table: TableSchema, column: ColumnSchema): readonly (ColumnClaim & { readonly heading: string })[] {
  const own = [column.title.zh, ...column.aliases, column.id, column.title.en];
  return [
    ...own.map((heading, rank) => ({ table, column, heading, rank, flagged: false })),
    ...column.flagged.map((heading, rank) => ({ table, column, heading, rank: own.length + rank, flagged: true })),
  ];
}

/** An alias may be listed with its unit: 面积(㎡) is also 面积. */
function spellings(alias: string, scales: UnitScales): ReadonlySet<string> {
  const heading = normaliseHeading(alias);
  return new Set([heading, splitHeading(heading, scales.isUnit).name]);
}

function levelClaims(schema: DataModel['levels'][number]): readonly (readonly [string, LevelClaim])[] {
  const { id: level, aliases, codeAliases } = schema;
  return [
    ...[schema.title.zh, ...aliases].map((alias) => [normaliseHeading(alias), { level, holds: 'name' }] as const),
    ...codeAliases.map((alias) => [normaliseHeading(alias), { level, holds: 'code' }] as const),
  ];
}
