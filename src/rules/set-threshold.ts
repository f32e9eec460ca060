import { Failure } from '../model/failure.ts';
import { placeText } from '../model/place.ts';
import { compileOnDay } from './compile-rule-set.ts';
import { type PackOnDay } from './pack-on.ts';
import { namesUsed } from './names-used.ts';
import { type ReadingSource, type RequirementSource, type RulePack, type TestSource } from './rule-pack.ts';
import { invalidSetting, type PackSet, type SettingContext } from './set-parameter.ts';
import { placeIn, sourceText, type SourceText } from './source-text.ts';
import { isBare, writtenValue } from './written-value.ts';

/**
 * The pack with another threshold of a requirement under the reading that is judged. Readings that share the line it
 * stands on change with it. @throws Failure for a formula that does not fit
 */
export function setThreshold(day: PackOnDay, id: string, text: string, context: SettingContext): PackSet {
  const { pack } = day;
  const requirement = pack.requirements.find((candidate) => candidate.id === id);
  if (requirement === undefined) throw new Failure('setting-threshold', { id, asked: 'figure', parameters: '' });
  const { test, stated } = singleThreshold(requirement, pack);
  const written = writtenValue(text, context.model);
  // 90 for 90% would ask for ninety times everything.
  if (test.unit.text === 'percent' && isBare(written) && !isBare(stated.text))
    throw invalidSetting(id, text, stated.text);
  const file = `--set ${id}`;
  const threshold = sourceText(written, file);
  const replaced = (reading: ReadingSource): ReadingSource =>
    reading.test.kind === 'compare' && stands(reading.test.thresholds[0], stated)
      ? { ...reading, test: { ...reading.test, thresholds: [threshold], later: [] } }
      : reading;
  const [first, ...others] = requirement.readings;
  const changed = { ...requirement, readings: [replaced(first), ...others.map(replaced)] as const };
  const requirements = pack.requirements.map((each) => (each === requirement ? changed : each));
  const result = { ...pack, requirements };
  const { diagnostics } = compileOnDay({ ...day, pack: result }, context.model, context.asOf, (each) => each === id);
  // What is wrong elsewhere in the pack is said of the pack.
  const own = diagnostics.filter(({ at }) => at.file === file);
  if (own.length > 0) throw invalidSetting(id, text, stated.text, own);
  return { pack: result, text: written };
}

type Compared = Extract<TestSource, { kind: 'compare' }>;

function singleThreshold(
  { id, readings: [{ test, where, due }] }: RequirementSource,
  pack: RulePack,
): { readonly test: Compared; readonly stated: SourceText } {
  const [stated, second] = test.kind === 'compare' ? test.thresholds : [];
  if (test.kind === 'compare' && stated !== undefined && second === undefined) return { test, stated };
  const asked = test.kind === 'compare' ? [test.measure, ...test.thresholds] : [test.condition];
  const used = namesUsed(pack, [...asked, where ?? [], due ?? []].flat());
  const parameters = [...pack.parameters.keys()].filter((name) => used.has(name)).join(', ');
  throw new Failure('setting-threshold', { id, asked: test.kind === 'compare' ? 'between' : 'holds', parameters });
}

/** Whether two readings have their threshold on the same line of the same file. */
function stands(threshold: SourceText | undefined, stated: SourceText): boolean {
  return threshold !== undefined && placeText(placeIn(threshold)) === placeText(placeIn(stated));
}
