import { type Rational } from '../model/rational.ts';
import { type IsoDate } from '../model/iso-date.ts';

/** A formula as written: shape only, before names, types and units are settled. `at` is the 0-based offset. */
export type Syntax =
  | { readonly kind: 'number'; readonly at: number; readonly value: Rational; readonly unit: string | null }
  | { readonly kind: 'percent'; readonly at: number; readonly value: Rational }
  | { readonly kind: 'day'; readonly at: number; readonly day: IsoDate }
  | { readonly kind: 'word'; readonly at: number; readonly text: string }
  | { readonly kind: 'name'; readonly at: number; readonly name: string }
  | { readonly kind: 'path'; readonly at: number; readonly head: string; readonly name: string }
  | { readonly kind: 'call'; readonly at: number; readonly name: string; readonly arguments: readonly Syntax[] }
  | AggregateSyntax
  | RankSyntax
  | PeerCountSyntax
  | { readonly kind: 'negate'; readonly at: number; readonly of: Syntax }
  | {
      readonly kind: 'arithmetic';
      readonly at: number;
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Syntax;
      readonly right: Syntax;
    }
  | {
      readonly kind: 'compare';
      readonly at: number;
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
      readonly left: Syntax;
      readonly right: Syntax;
    }
  | {
      readonly kind: 'between';
      readonly at: number;
      readonly of: Syntax;
      readonly low: Syntax;
      readonly high: Syntax;
    }
  | { readonly kind: 'in'; readonly at: number; readonly of: Syntax; readonly values: readonly Syntax[] }
  | MembershipSyntax
  | { readonly kind: 'and' | 'or'; readonly at: number; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'not'; readonly at: number; readonly of: Syntax };

/** `functions has all of (office, team)`, `content mentions '养老'`. */
export interface MembershipSyntax {
  readonly kind: 'has' | 'mentions';
  readonly at: number;
  readonly of: Syntax;
  readonly values: readonly Syntax[];
  /** How many of the values there must be; `all` for every one. */
  readonly atLeast: number | 'all';
}

/** `rank(indicator(score), among towns of county, smallest first)`. */
export interface RankSyntax {
  readonly kind: 'rank';
  readonly at: number;
  readonly of: Syntax;
  readonly peers: PeersSyntax;
  readonly first: 'largest' | 'smallest';
}

/** `peers(towns of county)`. */
export interface PeerCountSyntax {
  readonly kind: 'peers';
  readonly at: number;
  readonly peers: PeersSyntax;
}

/** `towns of county`. */
export interface PeersSyntax {
  readonly plural: string;
  readonly pluralAt: number;
  readonly above: string;
  readonly aboveAt: number;
}

/** The functions over rows of other tables. */
export const aggregateNames = [
  'count',
  'sum',
  'mean',
  'min',
  'max',
  'share',
  'distinct',
  'covered',
  'exists',
  'every',
  'rank',
  'peers',
];

/** `count(own facilities via serves where … , having …)`, `share(weeks from … to …, having …)` and their kin. */
export interface AggregateSyntax {
  readonly kind: 'aggregate';
  readonly at: number;
  readonly function: string;
  /** `own` rows lie in the unit itself, `above` rows in it or in a unit above it. */
  readonly reach: 'own' | 'above' | null;
  readonly table: string;
  readonly tableAt: number;
  readonly column: string | null;
  /** Of periods: the first and the last day of the stretch they lie in. */
  readonly span: { readonly from: Syntax; readonly to: Syntax } | null;
  readonly via: string | null;
  /** How far away the rows may be. */
  readonly near: Syntax | null;
  readonly where: Syntax | null;
  readonly having: Syntax | null;
  readonly of: Syntax | null;
  /** `covered`: the words looked for. */
  readonly items: readonly Syntax[] | null;
}
