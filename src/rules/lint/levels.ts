import { levelRemarks } from '../strictness/level-law.ts';
import { type LintCheck } from './lint-check.ts';

/** Where a pack asks for less than one above it that says no must: what a must forbids is a fault, not a remark. */
export const levelsBelow: LintCheck = ({ pack, model }) =>
  levelRemarks(pack, model).flatMap((diagnostic) =>
    diagnostic.code === 'override-loosens' ? [{ about: diagnostic.params.id, diagnostic }] : [],
  );
