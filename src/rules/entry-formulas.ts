import { type FigureSource, type PermissionSource, type ReadingSource, type RequirementSource } from './rule-pack.ts';
import { type SourceText } from './source-text.ts';

/** Every formula of a requirement, a figure or a permission. */
export function entryFormulas(entry: RequirementSource | FigureSource | PermissionSource): readonly SourceText[] {
  if ('when' in entry) return [entry.when];
  if ('measure' in entry) return entry.where === null ? [entry.measure] : [entry.where, entry.measure];
  return entry.readings.flatMap((reading) => readingFormulas(reading));
}

function readingFormulas({ where, test, due }: ReadingSource): readonly SourceText[] {
  const asked = test.kind === 'holds' ? [test.condition] : [test.measure, ...test.thresholds];
  return [where, ...asked, due].filter((text) => text !== null);
}
