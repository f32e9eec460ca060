import { oncePer } from '../base/once-per.ts';
import { type Check, type Verdict } from '../engine/check.ts';
import { type RowsBehind } from '../engine/facts/nearest-first.ts';
import { type Subject } from '../model/finding.ts';
import { isSamePlace, type Place, placeText } from '../model/place.ts';
import { type AggregateTree, type RowKind } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';
import { leavesOf, partsOfAggregate, partsOfCheck, partsOfTest } from '../formula/parts-of.ts';
import { coordinateCells } from './coordinate-cells.ts';
import { openHomeCell } from './open-home-cell.ts';
import { type Located } from './locator.ts';
import { peerCells } from './peer-cells.ts';

export interface Evidence {
  /** The first cells a verdict rests on. */
  readonly cells: readonly Place[];
  readonly total: number;
  /** All cells that are missing or approximate, dates known to the year or month last. */
  readonly undecidedBy: readonly Place[];
  /** Of a share: the first members that do not meet its condition. */
  readonly contributors: readonly Subject[];
  readonly contributorsTotal: number;
}

/** So many cells are listed for one finding; the total is always said. */
export const listed = 20;
/** Rows that leave an aggregate open are gone through up to so many. */
const counted = 100_000;

/** The cells behind verdicts, by the key of the subject. */
export async function collectEvidence(
  check: Check,
  verdicts: readonly Verdict[],
  context: JudgingContext,
): Promise<ReadonlyMap<number, Evidence>> {
  const { columns, aggregates, statistics, ranks } = leavesOf(partsOfCheck({ ...check, due: null }));
  const looksAround = aggregates.some(({ rows }) => rows.link.kind === 'near');
  const keys = verdicts.map(({ key }) => key);
  const undetermined = verdicts.filter(({ outcome }) => outcome === 'undetermined').map(({ key }) => key);
  const collected = new Map(keys.map((key) => [key, noEvidenceYet()]));
  for (const key of keys) {
    const unit = context.locator.unitOf(check.row, key);
    const figures = statistics.flatMap((figure) => context.locator.statistics(figure, unit, context.options.asOf));
    const own = [
      ...figures,
      ...columns.flatMap((path) => context.locator.cell(path, check.row, key) ?? []),
      ...(looksAround ? coordinateCells(check.row, key, context) : []),
    ];
    const entry = collected.get(key);
    if (entry === undefined) continue;
    for (const { place, unsettled, missing } of own) {
      addOnce(entry.cells, place);
      if (unsettled) noteUnsettled(entry, { place, unsettled, missing });
    }
    entry.total = entry.cells.length;
  }
  const measured = new Set(leavesOf(partsOfTest(check.test)).aggregates);
  for (const aggregate of aggregates) {
    const isShare = aggregate.function === 'share';
    const kind = isShare ? 'failing' : 'members';
    for (const [key, behind] of await context.dataset.rowsBehind(aggregate, check.row, keys, kind, listed)) {
      const entry = collected.get(key);
      if (entry === undefined) continue;
      noteRows(entry, behind, aggregate, context);
      if (isShare && measured.has(aggregate)) noteContributors(entry, behind, aggregate, context);
    }
    for (const [key, cells] of await unsettledCells(aggregate, check.row, undetermined, context)) {
      const entry = collected.get(key);
      if (entry !== undefined) for (const cell of cells) noteUnsettled(entry, cell);
    }
  }
  for (const cellsOf of ranks.map((rank) => peerCells(rank, context))) {
    for (const key of undetermined) {
      const entry = collected.get(key);
      if (entry !== undefined) for (const cell of cellsOf(key)) noteUnsettled(entry, cell);
    }
  }
  for (const key of keys) {
    const entry = collected.get(key);
    if (entry === undefined || entry.cells.length > 0 || entry.total > 0) continue;
    // Nothing was counted: the row of the subject itself shows that it was looked at.
    const row = context.locator.rowOf(check.row, key);
    const place =
      context.locator.rowPlace(check.row.table, row) ??
      context.material.units[context.locator.unitOf(check.row, key)]?.at;
    if (place !== undefined) entry.cells.push(place);
    entry.total = entry.cells.length;
  }
  return new Map(
    [...collected].map(([key, { cells, total, contributors, contributorsTotal, ...open }]) => [
      key,
      { cells, total, undecidedBy: undecidedIn(open), contributors, contributorsTotal },
    ]),
  );
}

function undecidedIn({ undecided, imprecise }: Pick<Collected, 'undecided' | 'imprecise'>): readonly Place[] {
  return undecided.size + imprecise.size === 0 ? [] : [...new Map([...undecided, ...imprecise]).values()];
}

interface Collected {
  readonly cells: Place[];
  total: number;
  readonly undecided: Map<string, Place>;
  /** Dates known to the year or month: they decide mostly when nothing plainer is missing. */
  readonly imprecise: Map<string, Place>;
  readonly contributors: Subject[];
  contributorsTotal: number;
}

function noEvidenceYet(): Collected {
  return { cells: [], total: 0, undecided: new Map(), imprecise: new Map(), contributors: [], contributorsTotal: 0 };
}

function noteUnsettled({ undecided, imprecise }: Collected, { place, missing }: Located): void {
  (missing === 'imprecise' ? imprecise : undecided).set(placeText(place), place);
}

/** Some of the rows behind an aggregate, and how many there are. */
function noteRows(
  entry: Collected,
  { rows, total }: RowsBehind,
  aggregate: AggregateTree,
  context: JudgingContext,
): void {
  for (const row of rows) {
    const place = cellsOfRow(aggregate, row, context)[0]?.place ?? context.locator.rowPlace(aggregate.rows.table, row);
    if (place !== undefined && entry.cells.length < listed) addOnce(entry.cells, place);
  }
  entry.total += total;
}

function noteContributors(
  entry: Collected,
  { rows, total }: RowsBehind,
  { rows: { table, level } }: AggregateTree,
  { locator, subjects }: JudgingContext,
): void {
  const named = rows.map((row) => subjects.name({ table, level }, locator.keyOf(table, row)));
  entry.contributors.push(...named.slice(0, listed - entry.contributors.length));
  entry.contributorsTotal += total;
}

/** The missing and approximate cells behind an aggregate, and behind the aggregates that its rows are asked about. */
export async function unsettledCells(
  aggregate: AggregateTree,
  row: RowKind,
  keys: readonly number[],
  context: JudgingContext,
): Promise<ReadonlyMap<number, readonly Located[]>> {
  const { table, level } = aggregate.rows;
  const inner: RowKind = { table, level };
  const behind = await context.dataset.rowsBehind(aggregate, row, keys, 'uncertain', counted);
  const innerKeys = [
    ...new Set([...behind.values()].flatMap(({ rows }) => rows.map((at) => context.locator.keyOf(table, at)))),
  ];
  const deeper: ReadonlyMap<number, readonly Located[]>[] = [];
  for (const nested of leavesInside(aggregate).aggregates) {
    deeper.push(await unsettledCells(nested, inner, innerKeys, context));
  }
  return new Map(
    [...behind].map(([key, { rows }]) => [
      key,
      rows.flatMap((at) => [
        ...[...linkCells(aggregate, at, context), ...cellsOfRow(aggregate, at, context)].filter(
          ({ unsettled }) => unsettled,
        ),
        ...deeper.flatMap((cells) => cells.get(context.locator.keyOf(table, at)) ?? []),
      ]),
    ]),
  );
}

/** The cell that says which rows a row belongs to: as long as it is missing, it may belong to any. */
function linkCells(
  { rows: { table, level, link } }: AggregateTree,
  row: number,
  context: JudgingContext,
): readonly Located[] {
  if (link.kind === 'near') {
    return coordinateCells({ table, level }, context.locator.keyOf(table, row), context);
  }
  const home = link.kind === 'reference' ? undefined : openHomeCell({ table, level }, row, context);
  if (home !== undefined) return [home];
  if (!('column' in link)) return [];
  const path = { via: null, table, column: link.column };
  return [context.locator.cell(path, { table, level }, context.locator.keyOf(table, row)) ?? []].flat();
}

/** The cells that an aggregate reads of one row. */
function cellsOfRow(aggregate: AggregateTree, row: number, context: JudgingContext): readonly Located[] {
  const { table, level } = aggregate.rows;
  const key = context.locator.keyOf(table, row);
  return leavesInside(aggregate).columns.flatMap((path) => context.locator.cell(path, { table, level }, key) ?? []);
}

const leavesInside = oncePer((aggregate: AggregateTree) => leavesOf(partsOfAggregate(aggregate)));

function addOnce(places: Place[], place: Place): void {
  if (!places.some((known) => isSamePlace(known, place))) places.push(place);
}
