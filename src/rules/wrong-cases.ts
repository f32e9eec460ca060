import { type Diagnostic } from '../model/diagnostic.ts';
import { type Expectation, type PackCase, type RequirementSource, type RulePack } from './rule-pack.ts';
import { unknownName } from './unknown-name.ts';

/**
 * Cases of what is not there, under readings that are not there, or that expect what cannot be.
 *
 * @param written the ids in the files, also of what is too wrong to be known: that is said where it stands
 */
export function wrongCases(
  { requirements, figures, cases }: RulePack,
  written: readonly string[],
): readonly Diagnostic[] {
  const ids = [...requirements, ...figures].map(({ id }) => id);
  return cases.flatMap((example) => {
    const { requirement: id, at, expect } = example;
    const requirement = requirements.find((candidate) => candidate.id === id);
    if (requirement === undefined && !ids.includes(id)) return written.includes(id) ? [] : [unknownName(at, id, ids)];
    const expected = expect === 'not-judged' ? [] : expect;
    return [...wrongReading(example, requirement), ...expected.flatMap((each) => wrongOutcome(each, requirement))];
  });
}

function wrongReading({ reading, at }: PackCase, requirement: RequirementSource | undefined): readonly Diagnostic[] {
  const readings = requirement?.readings.map((candidate) => candidate.id) ?? [];
  return reading === null || readings.includes(reading) ? [] : [unknownName(at, reading, readings)];
}

/** A requirement comes to an outcome, a figure to a value and nothing else. */
function wrongOutcome(expected: Expectation, requirement: RequirementSource | undefined): readonly Diagnostic[] {
  const { at, outcome, reason, required, shortfall, due } = expected;
  const isFigure = requirement === undefined;
  if (!isFigure && outcome !== undefined) return [];
  if (isFigure && [outcome, reason, required, shortfall, due].every((part) => part === undefined)) return [];
  const fault = isFigure ? 'outcome-of-figure' : 'outcome-missing';
  return [{ code: 'yaml-schema', severity: 'error', at, params: { path: 'outcome', reason: fault } }];
}
