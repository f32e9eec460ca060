import { type Check, type Verdict } from '../engine/check.ts';
import { type Place, placeText } from '../model/place.ts';
import { type AggregateTree } from '../model/tree.ts';
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
      for (const { place } of cells.slice(0, Math.max(listed - entry.cells.length, 0))) addOnce(entry.cells, place);
      entry.total += total;
    });
    await addRows(aggregate, 'uncertain', undetermined, check, bench, (key, cells) => {
      const entry = collected.get(key);
      for (const { place, unsettled } of cells) if (unsettled) addOnce(entry?.undecidedBy ?? [], place);
    });
  }
  for (const key of keys) {
    const entry = collected.get(key);
    if (entry === undefined || entry.cells.length > 0 || entry.total > 0) continue;
    // Nothing was counted: the row of the subject itself shows that it was looked at.
    const place = bench.locator.rowPlace(check.row.table, bench.locator.rowOf(check.row, key));
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
  kind: 'members' | 'failing' | 'uncertain',
  keys: readonly number[],
  check: Check,
  bench: Bench,
  add: (key: number, cells: readonly Located[], total: number) => void,
): Promise<void> {
  const behind = await bench.dataset.rowsBehind(aggregate, check.row, keys, kind, listed);
  for (const [key, { rows, total }] of behind) {
    add(
      key,
      rows.flatMap((row) => cellsOfRow(aggregate, row, kind, bench)),
      total,
    );
  }
}

/** For what was counted one cell a row stands for the row; for what is uncertain, every unsettled cell. */
function cellsOfRow(aggregate: AggregateTree, row: number, kind: string, bench: Bench): readonly Located[] {
  const { table, level } = aggregate.rows;
  const rowKind = { table, level };
  const isUnit = table === 'regions' || table === 'communities';
  const key = isUnit ? (bench.material.tables.get(table)?.home[row] ?? -1) : row;
  const cells = leavesOf(partsOfAggregate(aggregate)).columns.flatMap(
    (path) => bench.locator.cell(path, rowKind, key) ?? [],
  );
  if (kind === 'uncertain') return cells.filter(({ unsettled }) => unsettled);
  const [first] = cells;
  if (first !== undefined) return [first];
  const place = bench.locator.rowPlace(table, row);
  return place === undefined ? [] : [{ place, unsettled: false }];
}

function addOnce(places: Place[], place: Place): void {
  if (!places.some((known) => placeText(known) === placeText(place))) places.push(place);
}
