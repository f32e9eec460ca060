import { isUnitKind } from '../../formula/row-kind.ts';
import { type Rational, toNumber } from '../../model/rational.ts';
import { type RowKind } from '../../model/tree.ts';
import { earthRadius, positionName } from '../load/stored-names.ts';
import { type QueryContext } from '../query-context.ts';
import { allOf } from '../sql/number-sql.ts';
import { type BelongingSql } from './belonging-sql.ts';

/** Positions are rounded to the millimetre on three axes, so two points may come out this much farther apart. */
const rounding = 2;

const axes = [0, 1, 2] as const;

/**
 * Joins rows to the rows near them through a grid of cells as wide as the radius: a row is compared with those in its
 * own cell and the cells around it only. Where either has no position it is perhaps near, whatever the distance.
 */
export function nearSql(
  metres: Rational,
  inner: RowKind,
  outer: RowKind,
  context: QueryContext,
  isCounted: boolean,
): BelongingSql {
  const { dialect } = context;
  // The rows that are perhaps near everybody are counted once; among rows of one table each leaves itself out of them.
  const isSpread = isCounted && inner.table !== outer.table;
  const reach = straightReach(metres);
  const width = dialect.whole(reach);
  // Cells are numbered from 1, so that those around one are never below 0.
  const cell = (position: string) => dialect.quotient(`(${position} + ${width})`, width);
  const at = (alias: string, axis: 0 | 1 | 2) => `${alias}.${positionName(axis)}`;
  const isUnplaced = `${at('t', 0)} IS NULL`;
  const cells = axes.map((axis) => {
    const [nowhere, anywhere] = axis === 0 ? [noCell, anyCell] : [0, 0];
    const own = `CASE WHEN side.open = 1 THEN ${anywhere} WHEN ${isUnplaced} THEN ${nowhere} ELSE ${cell(at('t', axis))} END`;
    return `nr.cell_${axis} = ${own}`;
  });
  const squares = axes.map((axis) => {
    const apart = `(${at('t', axis)} - ${at('nr', axis)})`;
    return `${apart} * ${apart}`;
  });
  const isWithin = `coalesce(${squares.join(' + ')} <= ${dialect.whole(reach * reach)}, TRUE)`;
  const isOther = inner.table === outer.table ? `nr.s <> ${isUnitKind(inner) ? 't.h' : 't.r'}` : 'TRUE';
  return {
    key: 'nr.s',
    certain: `(NOT (${isUnplaced}) AND ${at('nr', 0)} IS NOT NULL)`,
    join: `CROSS JOIN (SELECT 0 AS open UNION ALL SELECT 1 AS open) side
JOIN (${reachOf(outer, cell, context, isSpread)}) nr ON ${cells.join(' AND ')}`,
    filter: allOf([isWithin, isOther]),
    spread: isSpread ? (grouped, names) => spread(grouped, names, outer, context) : undefined,
  };
}

/** Adds to the counts of each row those of rows that are perhaps near it because nobody knows where one of them is. */
function spread(grouped: string, names: readonly string[], outer: RowKind, { dialect }: QueryContext): string {
  const added = names.map((name) => `coalesce(own.${name}, 0) + coalesce(everybody.${name}, 0) AS ${name}`);
  const place = `CASE WHEN o.${positionName(0)} IS NULL THEN ${anyCell} ELSE ${noCell} END AS place`;
  return `WITH part AS (${grouped})
SELECT o.s, ${added.join(', ')}
FROM (SELECT ${keyOf(outer)}, ${place} FROM ${dialect.identifier(outer.table)} o) o
LEFT JOIN part own ON own.s = o.s
LEFT JOIN part everybody ON everybody.s = o.place`;
}

function keyOf(outer: RowKind): string {
  return `${isUnitKind(outer) ? 'o.h' : 'o.r'} AS s`;
}

/** Instead of a number of a cell: of rows without a position, and of rows looked at from one without a position. */
const noCell = -1;
const anyCell = -2;

/** For each row around which others are looked for, the cells in which they may be. */
function reachOf(
  outer: RowKind,
  cell: (position: string) => string,
  { dialect }: QueryContext,
  isSpread: boolean,
): string {
  const rows = `FROM ${dialect.identifier(outer.table)} o`;
  const key = keyOf(outer);
  const names = axes.map(positionName);
  const positions = names.map((name) => `o.${name}`);
  // Worked out once for a row, not once for each of the cells around it.
  const own = names.map((name, axis) => `${cell(`o.${name}`)} AS cell_${axis}`);
  const placed = `SELECT ${[key, ...positions, ...own].join(', ')} ${rows} WHERE o.${positionName(0)} IS NOT NULL`;
  const around = axes.map((axis) => `own.cell_${axis} + by_${axis}.step AS cell_${axis}`);
  const steps = axes.map(
    (axis) => `CROSS JOIN (SELECT -1 AS step UNION ALL SELECT 0 AS step UNION ALL SELECT 1 AS step) by_${axis}`,
  );
  const outside = (number: number) => [key, ...positions, `${number} AS cell_0`, '0 AS cell_1', '0 AS cell_2'];
  const everybody = (number: number) => {
    const unplaced = names.map((name) => `NULL AS ${name}`);
    return [`${number} AS s`, ...unplaced, `${number} AS cell_0`, '0 AS cell_1', '0 AS cell_2'];
  };
  return [
    `SELECT own.s, ${[...names.map((name) => `own.${name}`), ...around].join(', ')} FROM (${placed}) own ${steps.join(' ')}`,
    ...(isSpread
      ? [noCell, anyCell].map((number) => `SELECT ${everybody(number).join(', ')}`)
      : [
          `SELECT ${outside(noCell).join(', ')} ${rows} WHERE o.${positionName(0)} IS NOT NULL`,
          `SELECT ${outside(anyCell).join(', ')} ${rows} WHERE o.${positionName(0)} IS NULL`,
        ]),
  ].join('\nUNION ALL ');
}

/** The straight line, in millimetres, between two points so far apart over the ground. */
function straightReach(metres: Rational): bigint {
  const angle = Math.min((toNumber(metres) * 1000) / earthRadius, Math.PI);
  return BigInt(Math.round(2 * earthRadius * Math.sin(angle / 2)) + rounding);
}
