import { type Finding } from '../model/finding.ts';
import { type Interval } from '../model/interval.ts';
import { type CaseFault, type CaseValue } from '../model/pack-test.ts';
import { type Rational, toDecimal } from '../model/rational.ts';
import { type Expectation, type PackCase } from '../rules/rule-pack.ts';

/** Everything that a worked example expects and that was not found. */
export function caseFaults(example: PackCase, findings: readonly Finding[]): readonly CaseFault[] {
  const { expect, at } = example;
  if (expect === 'not-judged') {
    if (findings.length === 0) return [];
    return [{ at, subject: null, expected: verdict(false), found: verdict(true) }];
  }
  if (findings.length === 0) return [{ at, subject: null, expected: verdict(true), found: verdict(false) }];
  return expect.flatMap((expected) => faultsOf(expected, findings));
}

function faultsOf(expected: Expectation, findings: readonly Finding[]): readonly CaseFault[] {
  const { at, subject } = expected;
  const finding = findings.find((each) => each.subject.code === subject || each.subject.name === subject);
  if (finding === undefined) return [{ at, subject, expected: verdict(true), found: verdict(false) }];
  return expectedValues(expected, finding.unit).flatMap((value): readonly CaseFault[] => {
    const found = foundValue(value, finding);
    return isSame(value, found) ? [] : [{ at, subject, expected: value, found }];
  });
}

function verdict(isThere: boolean): CaseValue {
  return { kind: 'verdict', isThere };
}

/** What the author says, and nothing that is left out. */
function expectedValues(expected: Expectation, unit: string): readonly CaseValue[] {
  const { outcome, reason, due } = expected;
  const quantities = (['observed', 'required', 'shortfall'] as const).flatMap((kind): readonly CaseValue[] => {
    const value = expected[kind];
    return value === undefined ? [] : [{ kind, value, unit }];
  });
  return [
    ...(outcome === undefined ? [] : [{ kind: 'outcome', outcome } as const]),
    ...(reason === undefined ? [] : [{ kind: 'reason', reason } as const]),
    ...quantities,
    ...(due === undefined ? [] : [{ kind: 'due', due } as const]),
  ];
}

function foundValue(expected: CaseValue, finding: Finding): CaseValue {
  switch (expected.kind) {
    case 'outcome':
      return { kind: 'outcome', outcome: finding.outcome };
    case 'reason':
      return { kind: 'reason', reason: finding.reason };
    case 'due':
      return { kind: 'due', due: finding.due };
    case 'verdict':
      return verdict(true);
    case 'observed':
    case 'required':
    case 'shortfall':
      return { ...expected, value: finding[expected.kind] };
  }
}

function isSame(expected: CaseValue, found: CaseValue): boolean {
  if ('value' in expected && 'value' in found) return isSameInterval(expected.value, found.value);
  return JSON.stringify(expected) === JSON.stringify(found);
}

function isSameInterval(a: Interval, b: Interval): boolean {
  return isSameEnd(a.low, b.low) && isSameEnd(a.high, b.high);
}

/** Authors write decimals, also for a third. */
const digits = 9;

function isSameEnd(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : toDecimal(a, digits) === toDecimal(b, digits);
}
