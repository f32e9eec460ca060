import {
  type FigureSource,
  type OverrideSource,
  type PermissionSource,
  type ReadingSource,
  type RequirementSource,
} from './rule-pack.ts';
import { type SourceText } from './source-text.ts';

/** Every formula of a requirement, a figure or a permission. */
export function entryFormulas(entry: RequirementSource | FigureSource | PermissionSource): readonly SourceText[] {
  if ('when' in entry) return [entry.when];
  if ('measure' in entry) return entry.where === null ? [entry.measure] : [entry.where, entry.measure];
  return entry.readings.flatMap((reading) => readingFormulas(reading));
}

function readingFormulas({ where, test, due }: ReadingSource): readonly SourceText[] {
  const later = test.kind === 'holds' ? [] : test.later.flatMap(({ value }) => value);
  const asked = test.kind === 'holds' ? [test.condition] : [test.measure, ...test.thresholds, ...later];
  return [where, ...asked, due].filter((text) => text !== null);
}

/** Every formula of an override. */
export function overrideFormulas({ change }: OverrideSource): readonly SourceText[] {
  if (change.kind === 'off') return [];
  if (change.kind === 'parameter') {
    const { parameter } = change;
    return parameter.kind === 'number' ? [parameter.value, ...parameter.later.map(({ value }) => value)] : [];
  }
  const { threshold, due } = change;
  const thresholds = threshold === null ? [] : [threshold.thresholds, ...threshold.later.map(({ value }) => value)];
  return [...thresholds.flat(), ...(due === null ? [] : [due])];
}
