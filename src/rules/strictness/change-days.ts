import { type IsoDate } from '../../model/iso-date.ts';
import { type OverrideChange, type Parameter, type RulePack, type TestSource } from '../rule-pack.ts';
import { chainOf } from '../packs-above.ts';

/**
 * Every day from which a pack says something else than the day before, with the first and the last of its plan and of
 * those above it; the last one alone where it says the same every day.
 */
export function changeDays(pack: RulePack): readonly IsoDate[] {
  const periods = chainOf(pack).flatMap(({ period }) => [period.from, period.to]);
  const tests = pack.requirements.flatMap(({ readings }) => readings.flatMap(({ test }) => daysOfTest(test)));
  const parameters = [...pack.parameters.values()].flatMap(daysOfParameter);
  const overrides = [...pack.overrides.values()]
    .flat()
    .flatMap(({ from, change }) => [from ?? [], daysOfChange(change)]);
  const changes = [tests, parameters, overrides].flat(2);
  if (changes.length === 0 && pack.extends === null) return [pack.period.to];
  return [...new Set([...changes, ...periods])].toSorted();
}

function daysOfTest(test: TestSource): readonly IsoDate[] {
  return test.kind === 'holds' ? [] : daysOfThreshold(test);
}

function daysOfThreshold({ from, later }: Pick<Extract<TestSource, { kind: 'compare' }>, 'from' | 'later'>) {
  return [...(from === null ? [] : [from]), ...later.map((value) => value.from)];
}

function daysOfParameter(parameter: Parameter): readonly IsoDate[] {
  return parameter.kind === 'number' ? parameter.later.map(({ from }) => from) : [];
}

function daysOfChange(change: OverrideChange): readonly IsoDate[] {
  if (change.kind === 'parameter') return daysOfParameter(change.parameter);
  return change.kind === 'off' || change.threshold === null ? [] : daysOfThreshold(change.threshold);
}
