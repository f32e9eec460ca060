import { dueDates } from './due-dates.ts';
import { lackingCases } from './lacking-cases.ts';
import { levelsBelow } from './levels.ts';
import { type LintCheck } from './lint-check.ts';
import { repeatedReadings } from './repeated-readings.ts';
import { repeatedRequirements } from './repeated-requirements.ts';
import { secondaryValues } from './secondary-values.ts';
import { thresholds } from './thresholds.ts';
import { unusedClauses } from './unused-clauses.ts';
import { unusedNames } from './unused-names.ts';

/** Everything that `rules lint` looks at. A new check is one file here and one line below. */
export const lintChecks = {
  thresholds,
  repeatedRequirements,
  repeatedReadings,
  dueDates,
  unusedNames,
  unusedClauses,
  lackingCases,
  secondaryValues,
  levelsBelow,
} as const satisfies Record<string, LintCheck>;
