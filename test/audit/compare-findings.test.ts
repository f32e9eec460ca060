import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFindings } from '../../src/audit/compare-findings.ts';
import { measureGap } from '../../src/audit/measure-gap.ts';
import { type Comparison, type Finding } from '../../src/model/finding.ts';
import { type FindingChange, kindsOf } from '../../src/model/finding-change.ts';
import { type Interval } from '../../src/model/interval.ts';
import { rationalFromNumber, toNumber } from '../../src/model/rational.ts';
import { aFinding } from '../support/a-report.ts';

type Ends = readonly [low: number | null, high: number | null];

const interval = ([low, high]: Ends): Interval => ({
  low: low === null ? null : rationalFromNumber(low),
  high: high === null ? null : rationalFromNumber(high),
});
const ends = ({ low, high }: Interval): Ends => [
  low === null ? null : toNumber(low),
  high === null ? null : toNumber(high),
];

/** A finding on a community whose value lies in a range, against one threshold. */
function judged(observed: Ends, required: number, parts: Partial<Finding> = {}): Finding {
  const { comparison = 'at-least' } = parts;
  const shortfall = measureGap(comparison, interval(observed), interval([required, required]), null);
  const [low, high] = ends(shortfall);
  const outcome = high === 0 ? 'compliant' : low === 0 ? 'undetermined' : 'non-compliant';
  return aFinding({
    observed: interval(observed),
    required: interval([required, required]),
    shortfall,
    outcome,
    reason: null,
    ...parts,
  });
}

const shared = { isSameMeasure: () => true };
const apart = { isSameMeasure: () => false };

function changeOf(before: Finding | null, after: Finding | null, options = shared): FindingChange {
  const [change] = compareFindings(before === null ? [] : [before], after === null ? [] : [after], options);
  if (change === undefined) throw new Error('Nothing was compared.');
  return change;
}

const excess = { comparison: 'at-most' } as const;
const holds = { comparison: 'holds', unit: '' } as const;

describe('what becomes of a finding', () => {
  test.each([
    { name: 'met, and met', before: judged([400, 400], 300), after: judged([400, 400], 350), kinds: [], more: [0, 0] },
    {
      name: 'met at the threshold, and short of a higher one',
      before: judged([300, 300], 300),
      after: judged([300, 300], 350),
      kinds: ['newly-short'],
      more: [50, 50],
    },
    {
      name: 'short, and at the threshold of a lower one',
      before: judged([280, 280], 300),
      after: judged([280, 280], 280),
      kinds: ['no-longer-short'],
      more: [-20, -20],
    },
    {
      name: 'short, and shorter',
      before: judged([280, 280], 300),
      after: judged([280, 280], 350),
      kinds: ['wider'],
      more: [50, 50],
    },
    {
      name: 'short, and less so',
      before: judged([280, 280], 350),
      after: judged([280, 280], 300),
      kinds: ['narrower'],
      more: [-50, -50],
    },
    {
      name: 'short by as much',
      before: judged([280, 280], 300),
      after: judged([280, 280], 300),
      kinds: [],
      more: [0, 0],
    },
    {
      name: 'not due yet is short all the same',
      before: judged([280, 280], 300, { outcome: 'not-due' }),
      after: judged([280, 280], 300),
      kinds: [],
      more: [0, 0],
    },
    {
      name: 'nothing known of it: the same nothing on both sides',
      before: judged([0, null], 300),
      after: judged([0, null], 350),
      kinds: [],
      more: [0, 50],
    },
    {
      name: 'met, and perhaps not any more',
      before: judged([330, 400], 300),
      after: judged([330, 400], 350),
      kinds: ['newly-undetermined'],
      more: [0, 20],
    },
    {
      name: 'perhaps short, and surely so',
      before: judged([0, 310], 300),
      after: judged([0, 310], 350),
      kinds: ['newly-short', 'newly-determined'],
      more: [40, 50],
    },
    {
      name: 'short, and nobody knows any more',
      before: judged([280, 310], 320),
      after: judged([280, 310], 300),
      kinds: ['newly-undetermined', 'no-longer-short'],
      more: [-20, -10],
    },
    {
      name: 'too many, and more too many',
      before: judged([5, 5], 3, excess),
      after: judged([5, 5], 2, excess),
      kinds: ['wider'],
      more: [1, 1],
    },
    {
      name: 'not applicable, and short',
      before: judged([280, 280], 300, { outcome: 'not-applicable', shortfall: interval([null, null]) }),
      after: judged([280, 280], 300),
      kinds: ['newly-short'],
      more: [20, 20],
    },
    {
      name: 'perhaps not applicable on either side',
      before: judged([280, 280], 300, { outcome: 'undetermined', reason: 'scope-unknown' }),
      after: judged([280, 280], 350, { outcome: 'undetermined', reason: 'scope-unknown' }),
      kinds: [],
      more: [0, 50],
    },
    {
      name: 'not there, and short',
      before: null,
      after: judged([280, 280], 300),
      kinds: ['newly-short'],
      more: [20, 20],
    },
    {
      name: 'short, and not there',
      before: judged([280, 280], 300),
      after: null,
      kinds: ['no-longer-short'],
      more: [-20, -20],
    },
  ] as const)('$name', ({ before, after, kinds, more }) => {
    const change = changeOf(before, after);
    expect([...kindsOf(change)]).toEqual(kinds);
    expect(change.quantities.map(({ difference }) => ends(difference))).toEqual([more]);
  });

  test('a condition is measured in nothing', () => {
    const change = changeOf(aFinding({ ...holds, outcome: 'compliant' }), aFinding(holds));
    expect(change.quantities).toEqual([]);
    expect([...kindsOf(change)]).toEqual(['newly-short']);
  });

  test('short of a number, and of a condition: nothing is nearer or further', () => {
    const change = changeOf(judged([280, 280], 300), aFinding(holds));
    expect([...kindsOf(change)]).toEqual([]);
  });

  test('another unit is another quantity', () => {
    const inPlaces = judged([0, 0], 1, { unit: 'place' });
    const asShare = judged([0.5, 0.5], 0.75, { unit: 'percent' });
    expect(
      changeOf(inPlaces, asShare, apart).quantities.map(({ unit, difference }) => [unit, ends(difference)]),
    ).toEqual([
      ['place', [-1, -1]],
      ['percent', [0.25, 0.25]],
    ]);
  });

  test('of other material a value that is missing twice is not the same', () => {
    const change = changeOf(judged([0, null], 300), judged([0, null], 350), apart);
    expect(change.quantities.map(({ difference }) => ends(difference))).toEqual([[-300, 350]]);
  });
});

test('findings are paired by requirement and subject, whatever their order', () => {
  const [a, b] = ['a', 'b'].map((id) => judged([280, 280], 300, { id }));
  if (a === undefined || b === undefined) throw new Error('There are two.');
  const changes = compareFindings([a, b], [b, a], shared);
  expect(changes.map(({ id, before, after }) => [id, before?.id, after?.id])).toEqual([
    ['b', 'b', 'b'],
    ['a', 'a', 'a'],
  ]);
});

test('rows that nothing tells apart are paired in their order', () => {
  const [first, second] = [judged([280, 280], 300), judged([310, 310], 300)];
  const changes = compareFindings([first, second], [first, second, second], shared);
  expect(changes.map(({ before, after }) => [before?.outcome, after?.outcome])).toEqual([
    ['non-compliant', 'non-compliant'],
    ['compliant', 'compliant'],
    [undefined, 'compliant'],
  ]);
});

test('the difference is the exact one over everything a missing value may be', () => {
  const comparisons = ['at-least', 'more-than', 'at-most', 'less-than', 'equals'] as const;
  const threshold = fc.integer({ min: 0, max: 12 });
  const bound = fc.integer({ min: -4, max: 16 });
  fc.assert(
    fc.property(
      fc.constantFrom(...comparisons),
      threshold,
      threshold,
      bound,
      bound,
      fc.boolean(),
      fc.boolean(),
      (...drawn) => {
        const [comparison, from, to, one, other, isLowOpen, isHighOpen] = drawn;
        const observed: Ends = [isLowOpen ? null : Math.min(one, other), isHighOpen ? null : Math.max(one, other)];
        const change = changeOf(judged(observed, from, { comparison }), judged(observed, to, { comparison }));
        const all = valuesIn(observed).map((value) => gap(comparison, value, to) - gap(comparison, value, from));
        expect(change.quantities.map(({ difference }) => ends(difference))).toEqual([
          [Math.min(...all), Math.max(...all)],
        ]);
      },
    ),
  );
});

/** Far beyond every threshold the difference no longer changes. */
function valuesIn([low, high]: Ends): readonly number[] {
  const [from, to] = [low ?? -30, high ?? 30];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function gap(comparison: Comparison, value: number, threshold: number): number {
  const [below, above] = [Math.max(0, threshold - value), Math.max(0, value - threshold)];
  if (comparison === 'equals') return below + above;
  return comparison === 'at-most' || comparison === 'less-than' ? above : below;
}
