import { type Subject, type UnitName } from '../../model/finding.ts';
import { type Interval } from '../../model/interval.ts';
import {
  compare,
  type Rational,
  rationalFromNumber,
  rationalFromText,
  toDecimal,
  toNumber,
} from '../../model/rational.ts';
import { type Counts, type Rate } from '../../model/report.ts';

/** What is judged, as documents for programs name it. */
export function subjectPart({ kind, code, name, path }: Subject): object {
  return { level: kind, code, name, path: path.map(unitPart) };
}

/** A unit of the tree of regions. */
export function unitPart({ level, code, name }: UnitName): object {
  return { level, code, name };
}

/** Findings by outcome. */
export function countsPart(counts: Counts): object {
  return {
    compliant: counts.compliant,
    'non-compliant': counts['non-compliant'],
    undetermined: counts.undetermined,
    'not-due': counts['not-due'],
    'not-applicable': counts['not-applicable'],
  };
}

/** A share with its bounds; null when nothing counts. */
export function ratePart(rate: Rate | null): object | null {
  return rate === null ? null : { low: rate.low, high: rate.high };
}

/** Both ends as the nearest double; where that is not the value itself, `exact` holds it as text. */
export function quantityPart({ low, high }: Interval): object {
  const ends = {
    low: low === null ? null : toNumber(low),
    high: high === null ? null : toNumber(high),
  };
  const isRounded = [low, high].some((end) => end !== null && !isItsNumber(end));
  return isRounded ? { ...ends, exact: { low: exactText(low), high: exactText(high) } } : ends;
}

function isItsNumber(value: Rational): boolean {
  const number = toNumber(value);
  if (value.denominator === 1n && Number.isSafeInteger(number)) return true;
  return Number.isFinite(number) && compare(rationalFromNumber(number), value) === 0;
}

/** A decimal where there is one, else a fraction such as `1/3`. */
function exactText(value: Rational | null): string | null {
  if (value === null) return null;
  const decimal = toDecimal(value, 40);
  const read = rationalFromText(decimal);
  return read !== undefined && compare(read, value) === 0 ? decimal : `${value.numerator}/${value.denominator}`;
}
