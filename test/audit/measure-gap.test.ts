import { describe, expect, test } from 'vitest';
import { lackingMembers, measureGap, nearestWhole } from '../../src/audit/measure-gap.ts';
import { type Comparison } from '../../src/model/finding.ts';
import { type Interval } from '../../src/model/interval.ts';
import { rationalFromNumber, toDecimal } from '../../src/model/rational.ts';

type Ends = readonly [low: number | null, high: number | null];

const interval = ([low, high]: Ends): Interval => ({
  low: low === null ? null : rationalFromNumber(low),
  high: high === null ? null : rationalFromNumber(high),
});
const ends = ({ low, high }: Interval) => [low, high].map((end) => (end === null ? null : Number(toDecimal(end, 6))));

const gaps: readonly {
  name: string;
  comparison: Comparison;
  observed: Ends;
  required: Ends;
  upper?: Ends;
  gap: Ends;
}[] = [
  { name: 'below a minimum', comparison: 'at-least', observed: [280, 280], required: [300, 300], gap: [20, 20] },
  { name: 'at a minimum', comparison: 'at-least', observed: [300, 300], required: [300, 300], gap: [0, 0] },
  { name: 'above a minimum', comparison: 'at-least', observed: [320, 320], required: [300, 300], gap: [0, 0] },
  { name: 'about 300 against 300', comparison: 'at-least', observed: [0, null], required: [300, 300], gap: [0, 300] },
  { name: 'households unknown', comparison: 'at-least', observed: [280, 280], required: [300, null], gap: [20, null] },
  { name: 'above a maximum', comparison: 'at-most', observed: [5, 5], required: [3, 3], gap: [2, 2] },
  { name: 'below a maximum', comparison: 'at-most', observed: [2, 2], required: [3, 3], gap: [0, 0] },
  {
    name: 'too many for a range',
    comparison: 'between',
    observed: [5, 5],
    required: [2, 2],
    upper: [3, 3],
    gap: [2, 2],
  },
  {
    name: 'too few for a range',
    comparison: 'between',
    observed: [1, 1],
    required: [2, 2],
    upper: [3, 3],
    gap: [1, 1],
  },
  { name: 'not the required number', comparison: 'equals', observed: [4, 4], required: [5, 5], gap: [1, 1] },
];

describe('A gap is the distance to the right side', () => {
  test.each(gaps)('$name', ({ comparison, observed, required, upper, gap }) => {
    const measured = measureGap(
      comparison,
      interval(observed),
      interval(required),
      upper === undefined ? null : interval(upper),
    );
    expect(ends(measured)).toEqual(gap);
  });
});

describe('What a whole number must come to', () => {
  test.each([
    { comparison: 'more-than', required: [50, 50], nearest: [51, 51] },
    { comparison: 'more-than', required: [50.5, 51], nearest: [51, 52] },
    { comparison: 'less-than', required: [0, 0], nearest: [-1, -1] },
    { comparison: 'less-than', required: [2.5, 2.5], nearest: [2, 2] },
    { comparison: 'at-least', required: [50, 50], nearest: [50, 50] },
    { comparison: 'at-most', required: [2.5, 2.5], nearest: [2.5, 2.5] },
  ] as const)('$comparison $required: $nearest', ({ comparison, required, nearest }) => {
    expect(ends(nearestWhole(comparison, interval(required)))).toEqual(nearest);
  });
});

describe('A share lacks whole members', () => {
  test.each([
    { name: '19 of 25 against 80 %', yes: [19, 19], of: [25, 25], required: 0.8, lacking: [1, 1] },
    { name: '20 of 25 against 80 %', yes: [20, 20], of: [25, 25], required: 0.8, lacking: [0, 0] },
    { name: '20 of 26 against 80 %', yes: [20, 20], of: [26, 26], required: 0.8, lacking: [1, 1] },
    { name: 'two of 25 unknown', yes: [18, 20], of: [25, 25], required: 0.8, lacking: [0, 2] },
  ] as const)('$name', ({ yes, of, required, lacking }) => {
    const share = interval([required, required]);
    expect(ends(lackingMembers(interval(yes), interval(of), share).lacking)).toEqual(lacking);
  });
});
