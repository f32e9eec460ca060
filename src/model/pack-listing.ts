import { type Words } from './data-model.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation } from './outcome.ts';

/** A rule pack in a few numbers. */
export interface PackListing {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  /** The path it was named by; none for a shipped pack. */
  readonly folder?: string | undefined;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate; readonly state: 'before' | 'in-force' | 'lapsed' };
  /** Prefixes of the administrative codes it holds for. */
  readonly jurisdiction: readonly string[];
  readonly clauses: number;
  readonly requirements: Readonly<Record<Obligation, number>>;
  /** How many of the requirements ask for something that is not counted: a record, an item of a list. */
  readonly qualitative: number;
  readonly figures: number;
  readonly permissions: number;
  readonly cases: number;
  /** The pack it builds on, and how much of that it changes; null for one that stands alone. */
  readonly extends: { readonly id: string; readonly inherited: number; readonly overrides: number } | null;
  /** How many values are not taken from the plan itself. */
  readonly secondary: number;
}

/** How many clauses of a plan a pack accounts for, and how. */
export interface PackCoverage {
  readonly id: string;
  readonly title: Words;
  readonly clauses: number;
  readonly requirement: number;
  readonly figure: number;
  readonly permission: number;
  /** The clauses that nothing is about. */
  readonly rest: readonly { readonly id: string; readonly locator: string; readonly text: Words }[];
}
