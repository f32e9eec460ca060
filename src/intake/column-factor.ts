import { type ColumnSchema } from '../model/data-model.ts';
import { type Cell } from '../model/workbook.ts';
import { type Heading } from './flatten-headings.ts';
import { plainText } from './plain-text.ts';
import { type Remark } from './read-cell/column-log.ts';
import { type UnitScales } from './unit-scale.ts';

/** How bare numbers in a column become its stored unit; null when nobody can tell. */
export interface ColumnFactor {
  readonly factor: number | null;
  /** The word the unit was found by. */
  readonly unit: string | undefined;
  readonly remarks: readonly Remark[];
}

/**
 * Settles the unit of a number column: from its heading or unit row, else from 单位 above the table, else as declared.
 *
 * @param tableUnits the words after 单位, which hold for those columns they can be converted to.
 */
export function columnFactor(
  column: ColumnSchema,
  heading: Heading,
  tableUnits: readonly string[],
  scales: UnitScales,
  cells: Iterable<Cell>,
): ColumnFactor {
  const ownFactor = heading.unit === undefined ? undefined : scales.factorOf(heading.unit, column);
  if (heading.unit !== undefined && ownFactor === undefined) {
    const params = { heading: heading.text, unit: heading.unit, expected: column.unit ?? '' };
    return { factor: null, unit: heading.unit, remarks: [{ code: 'column-unit-unknown', severity: 'error', params }] };
  }
  const fitting = tableUnits.find((word) => column.unit !== undefined && scales.factorOf(word, column) !== undefined);
  const unit = heading.unit ?? fitting;
  if (unit === undefined) return column.unit === 'percent' ? shareFactor(column, heading, cells) : declared;
  const factor = ownFactor ?? scales.factorOf(unit, column) ?? 1;
  return {
    factor,
    unit,
    remarks: factor === 1 || isShare(column) ? [] : [converted(heading, unit, column, factor)],
  };
}

const declared: ColumnFactor = { factor: 1, unit: undefined, remarks: [] };

/** Percentages are a way of writing a share, not another unit. */
function isShare({ unit }: ColumnSchema): boolean {
  return unit === 'percent' || unit === undefined;
}

/**
 * A column of shares without a percent sign holds shares of one, as declared. Numbers that no share can be are
 * percentages when all of them are; 0.9 beside 85 leaves all of them open.
 */
function shareFactor(column: ColumnSchema, heading: Heading, cells: Iterable<Cell>): ColumnFactor {
  let some = false;
  let above = false;
  let within = false;
  for (const cell of cells) {
    const value = bareNumber(cell);
    if (value === undefined || value === 0) continue;
    some = true;
    if (value > 1) above = true;
    else within = true;
  }
  if (!some || !above) return declared;
  const isBounded = column.max !== undefined && column.max <= 1;
  if (!within && isBounded) {
    const params = { heading: heading.text, from: '%', to: '1', factor: '0.01' };
    return { factor: 0.01, unit: '%', remarks: [{ code: 'column-unit-converted', severity: 'note', params }] };
  }
  const remark: Remark = { code: 'column-mixed-rates', severity: 'warning', params: { heading: heading.text } };
  return { factor: null, unit: undefined, remarks: [remark] };
}

function bareNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object' && cell.kind === 'rounded') return cell.value;
  if (typeof cell !== 'string') return undefined;
  const text = plainText(cell);
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function converted(heading: Heading, from: string, column: ColumnSchema, factor: number): Remark {
  const params = { heading: heading.text, from, to: column.unit ?? '', factor: String(factor) };
  return { code: 'column-unit-converted', severity: 'note', params };
}
