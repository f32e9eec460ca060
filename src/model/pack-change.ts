import { type Words } from './data-model.ts';

/** What differs between two states of a pack, or between two packs. */
export interface PackComparison {
  readonly old: ComparedPack;
  readonly new: ComparedPack;
  /** In the order of the new pack, what is removed behind the rest of its kind. */
  readonly changes: readonly PackChange[];
}

export interface ComparedPack {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
}

export const packParts = ['pack', 'parameter', 'indicator', 'clause', 'requirement', 'figure', 'permission'] as const;
export type PackPart = (typeof packParts)[number];

export interface PackChange {
  readonly part: PackPart;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of what is changed: what differs, by the keys that lead to it. A side that does not say it is null. */
  readonly values: readonly ChangedValue[];
  /** What the change means for those who are judged, where that can be told before any data. */
  readonly direction: Direction | null;
}

export interface ChangedValue {
  readonly key: string;
  readonly old: string | null;
  readonly new: string | null;
}

export type Direction = 'stricter' | 'looser' | 'mixed';
