import { boundsOf } from '../../formula/bounds-of.ts';
import { type Interval } from '../../model/interval.ts';
import { type Rational } from '../../model/rational.ts';
import { placeIn, type SourceText } from '../source-text.ts';
import { type ReadingSource, type RequirementSource } from '../rule-pack.ts';
import { type Reading } from '../rule-set.ts';
import { areApart, type AskedEnd, askedRange, boundText } from './asked-range.ts';
import { type LintCheck, type LintedPack, type Remark } from './lint-check.ts';
import { formulaExcerpt } from '../formula-excerpt.ts';

/** Thresholds that no value of the measure can reach, and those that every value reaches. */
export const thresholds: LintCheck = ({ standing, ruleSet, model }) =>
  standing.requirements.flatMap((source) => {
    const compiled = ruleSet.requirements.find(({ id }) => id === source.id);
    if (compiled === undefined) return [];
    return [compiled.judged, ...compiled.readings].flatMap((reading) => remarksOn(reading, source, model));
  });

function remarksOn(reading: Reading, source: RequirementSource, model: LintedPack['model']): readonly Remark[] {
  const { test, unit } = reading;
  const written = source.readings.find(({ id }) => id === reading.id);
  if (test.comparison === 'holds' || written === undefined) return [];
  const reach = boundsOf(test.measure, model);
  const [first, second] = thresholdsOf(written);
  if (first === undefined) return [];
  const { low, high } = askedRange(test, model);
  const least: AskedEnd = { least: reach.low, most: reach.low, closed: true };
  const most: AskedEnd = { least: reach.high, most: reach.high, closed: true };
  const remark = (code: 'threshold-unreachable' | 'threshold-idle', at: SourceText): Remark => ({
    about: source.id,
    diagnostic: {
      code,
      severity: code === 'threshold-unreachable' ? 'error' : 'warning',
      at: placeIn(at),
      params: { threshold: formulaExcerpt(at.text), range: rangeText(reach, unit) },
    },
  });
  const upper = second ?? first;
  if (areApart(low, most)) return [remark('threshold-unreachable', first)];
  if (areApart(least, high)) return [remark('threshold-unreachable', upper)];
  const isIdle = (low === null || isAlwaysAbove(low, reach.low)) && (high === null || isAlwaysBelow(high, reach.high));
  return isIdle ? [remark('threshold-idle', first)] : [];
}

function thresholdsOf({ test }: ReadingSource): readonly SourceText[] {
  return test.kind === 'holds' ? [] : test.thresholds;
}

/** Whether everything from `least` up passes a lower bound. */
function isAlwaysAbove({ most, closed }: AskedEnd, least: Rational | null): boolean {
  return areApart({ least, most: least, closed: true }, { least: most, most, closed: !closed });
}

function isAlwaysBelow({ least, closed }: AskedEnd, most: Rational | null): boolean {
  return areApart({ least, most: least, closed: !closed }, { least: most, most, closed: true });
}

function rangeText({ low, high }: Interval, unit: string | null): string {
  const ends = [
    ...(low === null ? [] : [boundText('≥', low, unit)]),
    ...(high === null ? [] : [boundText('≤', high, unit)]),
  ];
  return ends.join(', ');
}
