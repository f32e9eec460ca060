import { type Diagnostic } from '../model/diagnostic.ts';
import { type PathColumn, type TableColumn } from '../model/table.ts';
import { cellAddress, columnLetters } from '../model/workbook.ts';
import { type SummedColumn } from './check-totals.ts';
import { columnFactor } from './column-factor.ts';
import { findUnitJumps } from './find-unit-jumps.ts';
import { type Heading } from './flatten-headings.ts';
import { type Match, type MatchedHeading } from './match-columns.ts';
import { holdsUnits, refersToUnits } from '../model/unit-tables.ts';
import { type ColumnSource, readColumn, readPathColumn } from './read-column.ts';

/** The matched columns of one table, read. */
export interface ReadColumns {
  readonly columns: readonly TableColumn[];
  readonly path: readonly PathColumn[];
  /** Those of which a total may be stated. */
  readonly summed: readonly SummedColumn[];
  /** By 0-based column, the word its unit was found by. */
  readonly units: ReadonlyMap<number, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every column that was matched. `tableUnits` are the words after 单位 above the table. */
export function readColumns(
  source: ColumnSource,
  matched: readonly MatchedHeading[],
  tableUnits: readonly string[],
): ReadColumns {
  const columns: TableColumn[] = [];
  const path: PathColumn[] = [];
  const summed: SummedColumn[] = [];
  const units = new Map<number, string>();
  const diagnostics: (readonly Diagnostic[])[] = [];
  for (const { heading, match } of matched) {
    if (match?.kind === 'path') {
      const read = readPathColumn(source, match, heading);
      path.push(read.column);
      diagnostics.push(read.diagnostics);
    } else if (match?.kind === 'column') {
      const read = readDeclared(source, heading, match, tableUnits);
      columns.push(read.column);
      diagnostics.push(read.diagnostics);
      if (read.summed !== undefined) summed.push(read.summed);
      if (read.unit !== undefined) units.set(heading.index, read.unit);
    }
  }
  return { columns, path, summed, units, diagnostics: diagnostics.flat() };
}

function readDeclared(
  source: ColumnSource,
  heading: Heading,
  { column: schema, flagged }: Match & { readonly kind: 'column' },
  tableUnits: readonly string[],
): {
  readonly column: TableColumn;
  readonly summed: SummedColumn | undefined;
  readonly unit: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (schema.type !== 'integer' && schema.type !== 'decimal') {
    const holdsRegionCodes = refersToUnits(schema.ref) || (schema.type === 'key' && holdsUnits(source.tableId));
    const read = readColumn(source, schema, heading, { factor: 1, flagged, holdsRegionCodes });
    return { ...read, summed: undefined, unit: undefined };
  }
  const { grid, place, rows, scales } = source;
  const isShare = schema.unit === 'percent';
  const cells = isShare ? rows.map((row) => grid.cell(row, heading.index)) : [];
  const { factor, unit, remarks } = columnFactor(schema, heading, tableUnits, scales, cells);
  const read = readColumn(source, schema, heading, { factor, flagged, holdsRegionCodes: false });
  const at = { ...place, cell: columnLetters(heading.index) };
  const isAdditive = !isShare && factor !== null;
  return {
    column: read.column,
    summed: isAdditive ? { column: read.column, min: schema.min ?? null, factor } : undefined,
    unit,
    diagnostics: [
      ...remarks.map((remark) => ({ ...remark, at })),
      ...read.diagnostics,
      ...(isAdditive ? unitJumps(read.column, source) : []),
    ],
  };
}

function unitJumps(column: TableColumn, { place, rows }: ColumnSource): readonly Diagnostic[] {
  return findUnitJumps(column).map(({ row, value }) => ({
    code: 'column-unit-jump',
    severity: 'warning',
    at: { ...place, cell: cellAddress(rows[row] ?? 0, column.index) },
    params: { heading: column.heading, text: String(value) },
  }));
}
