import { type Check, type Verdict } from '../engine/check.ts';
import { type Place, placeText } from '../model/place.ts';
import { type AggregateTree, type RowKind } from '../model/tree.ts';
import { type Bench } from './bench.ts';
import { leavesOf, type Parts, partsOfAggregate, partsOfTest } from '../formula/parts-of.ts';
import { type Located } from './locate.ts';

export interface Evidence {
  /** The first cells a verdict rests on. */
  readonly cells: readonly Place[];
  readonly total: number;
  /** Cells that are missing or approximate and would decide it. */
  readonly undecidedBy: readonly Place[];
}

/** So many cells are listed for one finding; the total is always said. */
const listed = 20;

/** The cells behind verdicts, by the key of the subject. */
export async function collectEvidence(
  check: Check,
  verdicts: readonly Verdict[],
  bench: Bench,
): Promise<ReadonlyMap<number, Evidence>> {
  const { columns, aggregates, statistics } = leavesOf(formulasOf(check));
  const keys = verdicts.map(({ key }) => key);
  const undetermined = verdicts.filter(({ outcome }) => outcome === 'undetermined').map(({ key }) => key);
  const collected = new Map(keys.map((key) => [key, { cells: [] as Place[], total: 0, undecidedBy: [] as Place[] }]));
  for (const key of keys) {
    const unit = bench.locator.unitOf(check.row, key);
    const figures = statistics.flatMap((id) => bench.locator.statistic(id, unit, bench.options.asOf) ?? []);
    const own = [...figures, ...columns.flatMap((path) => bench.locator.cell(path, check.row, key) ?? [])];
    const entry = collected.get(key);
    if (entry === undefined) continue;
    for (const { place, unsettled } of own) {
      addOnce(entry.cells, place);
      if (unsettled) addOnce(entry.undecidedBy, place);
    }
    entry.total = entry.cells.length;
  }
  for (const aggregate of aggregates) {
    const kind = aggregate.function === 'share' ? 'failing' : 'members';
    await addRows(aggregate, kind, keys, check, bench, (key, cells, total) => {
      const entry = collected.get(key);
      if (entry === undefined) return;
      for (const place of cells.slice(0, Math.max(listed - entry.cells.length, 0))) addOnce(entry.cells, place);
      entry.total += total;
    });
    for (const [key, cells] of await unsettledCells(aggregate, check.row, undetermined, bench)) {
      const undecidedBy = collected.get(key)?.undecidedBy ?? [];
      for (const place of cells) if (undecidedBy.length < listed) addOnce(undecidedBy, place);
    }
  }
  for (const key of keys) {
    const entry = collected.get(key);
    if (entry === undefined || entry.cells.length > 0 || entry.total > 0) continue;
    // Nothing was counted: the row of the subject itself shows that it was looked at.
    const row = bench.locator.rowOf(check.row, key);
    const place =
      bench.locator.rowPlace(check.row.table, row) ?? bench.material.units[bench.locator.unitOf(check.row, key)]?.at;
    if (place !== undefined) entry.cells.push(place);
    entry.total = entry.cells.length;
  }
  return collected;
}

/** The formulas of a check that its verdict rests on. */
function formulasOf({ test, where }: Check): Parts {
  const { numbers, conditions } = partsOfTest(test);
  return { numbers, conditions: where === null ? conditions : [...conditions, where] };
}

async function addRows(
  aggregate: AggregateTree,
  kind: 'members' | 'failing',
  keys: readonly number[],
  check: Check,
  bench: Bench,
  add: (key: number, cells: readonly Place[], total: number) => void,
): Promise<void> {
  const behind = await bench.dataset.rowsBehind(aggregate, check.row, keys, kind, listed);
  for (const [key, { rows, total }] of behind) {
    const places = rows.map(
      (row) => cellsOfRow(aggregate, row, bench)[0]?.place ?? bench.locator.rowPlace(aggregate.rows.table, row),
    );
    add(
      key,
      places.filter((place) => place !== undefined),
      total,
    );
  }
}

/** The missing and approximate cells behind an aggregate, and behind the aggregates that its rows are asked about. */
async function unsettledCells(
  aggregate: AggregateTree,
  row: RowKind,
  keys: readonly number[],
  bench: Bench,
): Promise<ReadonlyMap<number, readonly Place[]>> {
  const { table, level } = aggregate.rows;
  const inner: RowKind = { table, level };
  const behind = await bench.dataset.rowsBehind(aggregate, row, keys, 'uncertain', listed);
  const innerKeys = [
    ...new Set([...behind.values()].flatMap(({ rows }) => rows.map((at) => keyOfRow(table, at, bench)))),
  ];
  const deeper: ReadonlyMap<number, readonly Place[]>[] = [];
  for (const nested of leavesOf(partsOfAggregate(aggregate)).aggregates) {
    deeper.push(await unsettledCells(nested, inner, innerKeys, bench));
  }
  return new Map(
    [...behind].map(([key, { rows }]) => [
      key,
      rows.flatMap((at) => [
        ...cellsOfRow(aggregate, at, bench).flatMap(({ place, unsettled }) => (unsettled ? [place] : [])),
        ...deeper.flatMap((cells) => cells.get(keyOfRow(table, at, bench)) ?? []),
      ]),
    ]),
  );
}

/** The cells that an aggregate reads of one row. */
function cellsOfRow(aggregate: AggregateTree, row: number, bench: Bench): readonly Located[] {
  const { table, level } = aggregate.rows;
  const key = keyOfRow(table, row, bench);
  return leavesOf(partsOfAggregate(aggregate)).columns.flatMap(
    (path) => bench.locator.cell(path, { table, level }, key) ?? [],
  );
}

/** Places are known by their unit, everything else by its row. */
function keyOfRow(table: string, row: number, bench: Bench): number {
  const isUnit = table === 'regions' || table === 'communities';
  return isUnit ? (bench.material.tables.get(table)?.home[row] ?? -1) : row;
}

function addOnce(places: Place[], place: Place): void {
  if (!places.some((known) => placeText(known) === placeText(place))) places.push(place);
}
