import { type Check, type Verdict } from '../../engine/check.ts';
import { conditionOfScope, conditionOfTest } from '../../formula/conditions-of.ts';
import { dayNumber } from '../../model/iso-date.ts';
import { type Outcome } from '../../model/outcome.ts';
import { rational } from '../../model/rational.ts';
import { type BooleanTree } from '../../model/tree.ts';
import { type JudgingContext } from '../judging-context.ts';
import { RowWays } from './row-ways.ts';
import { fewest, holdsAlready, joined, type OpenCell, together, type Way, type Ways } from './way.ts';

/** The fewest cells that can settle a finding, and as what; null where filling them settles it one way or another. */
export interface FewestCells {
  readonly cells: readonly OpenCell[];
  readonly outcome: Outcome | null;
}

/**
 * For undetermined verdicts the fewest cells that can settle them, by the key of the subject. What can make it compliant
 * goes before what takes it out of the scope, and that before what makes it fall short. Formulas that read a cell in
 * several places, or gather what is gathered, are left out unless one cell is all there is.
 */
export async function settleFindings(
  check: Check,
  verdicts: readonly Verdict[],
  context: JudgingContext,
): Promise<ReadonlyMap<number, FewestCells>> {
  const open = verdicts.filter(({ outcome }) => outcome === 'undetermined');
  if (open.length === 0) return new Map();
  const scope = conditionOfScope(check);
  const test = conditionOfTest(check.test);
  const due = isDue(check, context);
  const conditions = [scope, test, ...(due === null ? [] : [due])];
  const keys = open.map(({ key }) => key);
  const ways = await RowWays.of({ numbers: [], conditions }, check.row, keys, context);
  return new Map(
    keys.flatMap((key) => {
      const [scoped, tested, passed = holdsAlready] = conditions.map((condition) => ways.condition(condition, key));
      if (scoped === undefined || tested === undefined) return [];
      const settlement = settled(scoped, tested, passed);
      return settlement === undefined ? [] : [[key, settlement] as const];
    }),
  );
}

function settled(scope: Ways, test: Ways, due: Ways): FewestCells | undefined {
  const areApart = isSumOf([scope, test, due]);
  const all = (...parts: readonly Way[]) =>
    areApart || parts.filter((way) => way?.length !== 0).length < 2 ? joined(parts) : undefined;
  const ways: readonly (readonly [Outcome, Way])[] = [
    ['compliant', all(scope.yes, test.yes)],
    ['not-applicable', scope.no],
    ['not-due', all(scope.yes, test.no, due.no)],
    ['non-compliant', all(scope.yes, test.no, due.yes)],
  ];
  // With one cell in all, everything is known once it is filled; but perhaps not what comes of it.
  const every = together([scope.cells, test.cells, due.cells]);
  const isUnforeseen = ways.some(([, way]) => way === undefined);
  if (every?.size === 1 && isUnforeseen) return { cells: [...every.values()], outcome: null };
  const shortest = fewest(
    ways.map(([, way]) => way),
    areApart,
  );
  const found = ways.find(([, way]) => way?.length === shortest?.length);
  const [outcome, cells] = found ?? [null, null];
  return shortest && cells && cells.length > 0 ? { cells, outcome } : undefined;
}

function isSumOf(parts: readonly Ways[]): boolean {
  const cells = together(parts.map((part) => part.cells));
  return cells?.size === parts.reduce((size, part) => size + (part.cells?.size ?? 0), 0);
}

/** Whether the due day has come; null without one. */
function isDue({ due }: Check, { options }: JudgingContext): BooleanTree | null {
  if (due === null) return null;
  const day = rational(BigInt(dayNumber(options.asOf)));
  return { kind: 'compare', operator: '<=', left: due, right: { kind: 'number', value: day } };
}
