import { type Level, type Words } from './data-model.ts';
import { type CitedClause } from './finding.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation } from './outcome.ts';

/** What holds in a region on a day, and how it came to hold. */
export interface EffectiveRule {
  readonly kind: 'effective';
  /** The id of a requirement, figure or permission, or the name of a parameter. */
  readonly id: string;
  readonly title: Words;
  readonly region: string;
  readonly asOf: IsoDate;
  /** The pack that has the say there. */
  readonly pack: { readonly id: string; readonly title: Words };
  /** `lapsed`: the plan of the pack has ended, and the data are still judged by it. */
  readonly state: 'in-force' | 'off' | 'not-in-force' | 'lapsed';
  /** Null for what asks nothing of anybody. */
  readonly obligation: Obligation | null;
  readonly statement: Statements;
  /** From the highest pack down, and by day: everything that was ever said of it there. */
  readonly chain: readonly EffectiveLink[];
}

/** By the key it stands under, in the order of a file. */
export type Statements = readonly { readonly key: string; readonly text: string }[];

/** What one pack says of it from a day on. */
export interface EffectiveLink {
  readonly pack: string;
  readonly level: Level;
  /** Null where the pack names none, as for a parameter of its own. */
  readonly clause: CitedClause | null;
  /** The first day on which it may hold; that of the plan where it names none. */
  readonly from: IsoDate;
  readonly statement: Statements;
  /** Why something is switched off. */
  readonly reason: Words | null;
  readonly verdict: LinkVerdict;
  /** The pack whose word has taken its place. */
  readonly replacedBy: string | null;
}

/** Why a word holds or does not. */
export type LinkVerdict =
  | 'in-force'
  | 'in-part' // some of it has been replaced
  | 'replaced'
  | 'not-yet' // its day is still to come
  | 'before' // the plan of its pack has not begun
  | 'lapsed'; // the plan of its pack has ended
