import { type ColumnSchema, type TableSchema } from '../model/data-model.ts';
import { columnLetters } from '../model/workbook.ts';
import { findNamed } from './find-named.ts';
import { type Heading } from './flatten-headings.ts';
import { levelNamed } from './level-named.ts';
import { type SheetMapping } from './mapping.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { isOrdinalHeading, type LevelClaim, type Vocabulary } from './vocabulary.ts';

/** What a heading was found to mean in a table. */
export type Match =
  | { readonly kind: 'column'; readonly column: ColumnSchema; readonly rank: number; readonly flagged: boolean }
  | ({ readonly kind: 'path' } & LevelClaim)
  | { readonly kind: 'ordinal-number' }
  /** The mapping file says not to read it. */
  | { readonly kind: 'left-out' };

export interface MatchedHeading {
  readonly heading: Heading;
  readonly match: Match | undefined;
  /** The column another heading already fills. */
  readonly twin?:
    { readonly of: Heading; readonly column: ColumnSchema | LevelClaim; readonly tied: boolean } | undefined;
}

/** Looks every heading up among the aliases of one table and of the levels; the table's own aliases win. */
export function matchColumns(
  headings: readonly Heading[],
  table: TableSchema,
  vocabulary: Vocabulary,
  mapping: SheetMapping,
): readonly MatchedHeading[] {
  const mapped = mappedColumns(mapping);
  const found = headings.map((heading) => ({
    heading,
    match: fromMapping(heading, table, mapped) ?? fromAliases(heading, table, vocabulary),
  }));
  return settleTwins(found, vocabulary);
}

/** What a mapping file may call a column: its heading, whole or in part, or its letters; all in normalised form. */
export function mappingKeysOf({ index, text, names }: Heading): readonly string[] {
  return [normaliseHeading(text), ...names, columnLetters(index).toLowerCase()];
}

/** How well a table explains the headings: each of its own columns counts, a heading few tables know counts more. */
export function scoreOf(matched: readonly MatchedHeading[], vocabulary: Vocabulary): number {
  let score = 0;
  for (const { heading, match } of matched) {
    if (match?.kind !== 'column') continue;
    const claimants = heading.names
      .map((name) => vocabulary.columns.get(name)?.size)
      .find((size) => size !== undefined);
    score += 1 + 1 / (claimants ?? 1);
  }
  return score;
}

function fromAliases(heading: Heading, table: TableSchema, { columns, levels }: Vocabulary): Match | undefined {
  if (heading.names.some(isOrdinalHeading)) return { kind: 'ordinal-number' };
  for (const name of heading.names) {
    const claim = columns.get(name)?.get(table.id);
    // 社区(个) counts communities and does not name them: with a unit, only numbers come into question.
    if (claim !== undefined && (heading.unit === undefined || isMeasured(claim.column))) {
      return { kind: 'column', column: claim.column, rank: claim.rank, flagged: claim.flagged };
    }
    const level = levels.get(name);
    if (level !== undefined && heading.unit === undefined) return { kind: 'path', ...level };
  }
  return undefined;
}

function isMeasured({ type }: ColumnSchema): boolean {
  return type === 'integer' || type === 'decimal' || type === 'date';
}

function mappedColumns({ columns = {} }: SheetMapping): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(columns).map(([key, column]) => [normaliseHeading(key), column]));
}

function fromMapping(
  heading: Heading,
  table: TableSchema,
  mapped: ReadonlyMap<string, string | null>,
): Match | undefined {
  if (mapped.size === 0) return undefined;
  const key = mappingKeysOf(heading).find((candidate) => mapped.has(candidate));
  const wanted = key === undefined ? undefined : mapped.get(key);
  if (wanted === undefined) return undefined;
  if (wanted === null) return { kind: 'left-out' };
  const level = levelNamed(wanted);
  if (level !== undefined) return { kind: 'path', ...level };
  const column = findNamed(table.columns, wanted);
  return column === undefined ? undefined : { kind: 'column', column, rank: -1, flagged: false };
}

/** Where two headings mean one column the nearer one fills it; the other may still say where the row is. */
function settleTwins(
  found: readonly { readonly heading: Heading; readonly match: Match | undefined }[],
  { levels }: Vocabulary,
): readonly MatchedHeading[] {
  const best = new Map<string, { readonly heading: Heading; readonly rank: number }>();
  const paths = new Map<string, Heading>();
  for (const { heading, match } of found) {
    if (match?.kind === 'column') {
      const rival = best.get(match.column.id);
      if (rival === undefined || match.rank < rival.rank) best.set(match.column.id, { heading, rank: match.rank });
    }
    if (match?.kind === 'path' && !paths.has(pathId(match))) paths.set(pathId(match), heading);
  }
  return found.map(({ heading, match }): MatchedHeading => {
    if (match?.kind === 'column') {
      const winner = best.get(match.column.id);
      if (winner === undefined || winner.heading === heading) return { heading, match };
      const level = heading.names.map((name) => levels.get(name)).find((claim) => claim !== undefined);
      if (level !== undefined && !paths.has(pathId(level))) {
        paths.set(pathId(level), heading);
        return { heading, match: { kind: 'path', ...level } };
      }
      const twin = { of: winner.heading, column: match.column, tied: winner.rank === match.rank };
      return { heading, match: undefined, twin };
    }
    if (match?.kind !== 'path') return { heading, match };
    const winner = paths.get(pathId(match));
    if (winner === undefined || winner === heading) return { heading, match };
    return { heading, match: undefined, twin: { of: winner, column: match, tied: false } };
  });
}

function pathId({ level, holds }: LevelClaim): string {
  return `${level}:${holds}`;
}
