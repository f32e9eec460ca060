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
  const collected = new Map(keys.map((key) => [key, noEvidenceYet()]));
  for (const key of keys) {
    const unit = bench.locator.unitOf(check.row, key);
    const figures = statistics.flatMap((id) => bench.locator.statistic(id, unit, bench.options.asOf) ?? []);
    const own = [...figures, ...columns.flatMap((path) => bench.locator.cell(path, check.row, key) ?? [])];
    const entry = collected.get(key);
    if (entry === undefined) continue;
    for (const { place, unsettled, missing } of own) {
      addOnce(entry.cells, place);
      if (unsettled) noteUnsettled(entry, { place, unsettled, missing });
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
      const entry = collected.get(key);
      if (entry !== undefined) for (const cell of cells) noteUnsettled(entry, cell);
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
  return new Map(
    [...collected].map(([key, { cells, total, undecidedBy, imprecise }]) => [
      key,
      { cells, total, undecidedBy: undecidedBy.length > 0 ? undecidedBy : imprecise },
    ]),
  );
}

interface Collected {
  readonly cells: Place[];
  total: number;
  readonly undecidedBy: Place[];
  /** Dates known to the year or month: they decide only when nothing plainer is missing. */
  readonly imprecise: Place[];
}

function noEvidenceYet(): Collected {
  return { cells: [], total: 0, undecidedBy: [], imprecise: [] };
}

function noteUnsettled({ undecidedBy, imprecise }: Collected, { place, missing }: Located): void {
  const places = missing === 'imprecise' ? imprecise : undecidedBy;
  if (places.length < listed) addOnce(places, place);
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
): Promise<ReadonlyMap<number, readonly Located[]>> {
  const { table, level } = aggregate.rows;
  const inner: RowKind = { table, level };
  const behind = await bench.dataset.rowsBehind(aggregate, row, keys, 'uncertain', listed);
  const innerKeys = [
    ...new Set([...behind.values()].flatMap(({ rows }) => rows.map((at) => keyOfRow(table, at, bench)))),
  ];
  const deeper: ReadonlyMap<number, readonly Located[]>[] = [];
  for (const nested of leavesOf(partsOfAggregate(aggregate)).aggregates) {
    deeper.push(await unsettledCells(nested, inner, innerKeys, bench));
  }
  return new Map(
    [...behind].map(([key, { rows }]) => [
      key,
      rows.flatMap((at) => [
        ...cellsOfRow(aggregate, at, bench).filter(({ unsettled }) => unsettled),
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
