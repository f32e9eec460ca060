import { type Words } from '../model/data-model.ts';
import { type CitedClause, type Permission } from '../model/finding.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Obligation } from '../model/outcome.ts';
import { type StatedOverride } from '../model/report.ts';
import { type Source } from '../model/source.ts';
import { type Tag } from '../model/tag.ts';
import { type BooleanTree, type NumberTree, type RowKind, type TestTree } from '../model/tree.ts';

/** The requirements of one pack as they hold on the effective date, every formula compiled. */
export interface RuleSet {
  readonly pack: string;
  readonly asOf: IsoDate;
  readonly requirements: readonly Requirement[];
  /** Requirements that ask nothing on this day. */
  readonly silent: readonly SilentRequirement[];
  /** What is computed and shown without being judged: the test compares with zero, and nobody looks at its outcome. */
  readonly figures: readonly Requirement[];
  /** What the indicators of the pack were compiled to, by their id: a measure or a condition. */
  readonly indicators: ReadonlyMap<string, NumberTree | BooleanTree>;
}

/** A requirement that asks nothing: not yet, or since a pack has switched it off. */
export interface SilentRequirement {
  readonly requirement: Requirement;
  readonly why:
    | { readonly kind: 'not-in-force' }
    | { readonly kind: 'off'; readonly reason: Words; readonly pack: string; readonly clause: CitedClause };
}

/** One obligation of the source text, ready to be judged under its default reading. */
export interface Requirement {
  readonly id: string;
  readonly pack: string;
  /** Prefixes of the administrative codes its pack holds for. */
  readonly jurisdiction: readonly string[];
  /** Prefixes within it where a pack below has its own say of this requirement. */
  readonly except: readonly string[];
  /** What else it is judged on: what lies nowhere, and everything where none of the data lies in its jurisdiction. */
  readonly rest: 'none' | 'unplaced' | 'everything';
  /** What the packs change of it, from the highest down. */
  readonly overrides: readonly StatedOverride[];
  readonly clause: CitedClause;
  readonly title: Words;
  readonly obligation: Obligation;
  readonly tags: readonly Tag[];
  /** True of figures, which have no threshold. */
  readonly reported: boolean;
  /** The reading that is judged. */
  readonly judged: Reading;
  /** The other readings of the clause. */
  readonly readings: readonly Reading[];
  readonly note: Words | null;
}

/** One way to read a clause. */
export interface Reading {
  readonly id: string;
  /** The word after `for:`. */
  readonly subject: string;
  readonly row: RowKind;
  /** The unit of the measure; null for a yes-or-no requirement. */
  readonly unit: string | null;
  readonly where: BooleanTree | null;
  readonly test: TestTree;
  readonly due: NumberTree | null;
  /** The formulas as their author wrote them, for explanations. */
  readonly text: FormulaText;
  readonly note: Words | null;
  /** The text it follows, where it says so. */
  readonly source: Source | null;
  /** Where the parameters it uses are taken from, when that is not the text of the plan. */
  readonly parameterSources: readonly Source[];
  /** What the packs change of the parameters it uses. */
  readonly parameterOverrides: readonly StatedOverride[];
  /** What takes rows out of it. */
  readonly permissions: readonly CompiledPermission[];
}

/** Something the plan allows, with the condition under which it does. */
export interface CompiledPermission extends Permission {
  readonly when: BooleanTree;
  /** The condition as its author wrote it. */
  readonly text: string;
}

export interface FormulaText {
  readonly where: string | null;
  /** The measure, or the condition of a yes-or-no requirement. */
  readonly measure: string;
  /** The threshold; both ends of a `between`; null for a yes-or-no requirement. */
  readonly threshold: readonly string[];
  readonly due: string | null;
}
