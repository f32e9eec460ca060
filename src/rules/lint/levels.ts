import { levelRemarks } from '../strictness/level-law.ts';
import { type LintCheck } from './lint-check.ts';

/** Where a pack asks for less than one above it that says no must, and where it cannot be told whether it does. */
export const levelsBelow: LintCheck = ({ pack, model }) =>
  levelRemarks(pack, model).flatMap((diagnostic) =>
    diagnostic.code === 'override-looser' ? [] : [{ about: diagnostic.params.id, diagnostic }],
  );
