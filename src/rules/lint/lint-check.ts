import { type DataModel } from '../../model/data-model.ts';
import { type Diagnostic } from '../../model/diagnostic.ts';
import { type LintCode } from '../lint-codes.ts';
import { type RulePack } from '../rule-pack.ts';
import { type RuleSet } from '../rule-set.ts';

/** A pack whose every formula is well formed, compiled for the last day of its period. */
export interface LintedPack {
  readonly pack: RulePack;
  /** The same as it stands on that day: of values that change, the last, and with what it changes of the packs above. */
  readonly standing: RulePack;
  readonly ruleSet: RuleSet;
  readonly model: DataModel;
}

/** Something that is well formed and yet hardly meant. */
export interface Remark {
  /** The id of the requirement, clause, indicator or parameter it is about, by which it may be accepted. */
  readonly about: string;
  readonly diagnostic: Extract<Diagnostic, { code: LintCode }>;
}

/** Looks at a pack for one kind of thing, or for kinds that are seen together. */
export type LintCheck = (linted: LintedPack) => readonly Remark[];
