import { type Dated } from './dated.ts';
import { datedIn, type ThresholdKey } from './dated-schema.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type TestSource } from './rule-pack.ts';
import { textAt } from './text-at.ts';

/** What a measure is compared with, and how. */
export type ThresholdSource = Pick<
  Extract<TestSource, { kind: 'compare' }>,
  'comparison' | 'thresholds' | 'from' | 'later'
>;

/** The threshold at a path, with its days where it changes. */
export function thresholdAt(
  document: YamlDocument,
  path: YamlPath,
  comparison: ThresholdKey,
  value: unknown,
): ThresholdSource {
  const textsAt = (at: YamlPath) =>
    comparison === 'between' ? [0, 1].map((end) => textAt(document, [...at, end])) : [textAt(document, at)];
  const dated = datedIn(value);
  if (dated.length === 0) return { comparison, thresholds: textsAt(path), from: null, later: [] };
  const { first, later } = datedTexts(dated, (index) => textsAt([...path, index, 'value']));
  return { comparison, thresholds: first, from: dated[0]?.from ?? null, later };
}

/** The first of several values and those that follow it, each from its day; the schema has seen to it that they rise. */
export function datedTexts<Value>(
  dated: readonly { readonly from?: string }[],
  valueOf: (index: number) => Value,
): { readonly first: Value; readonly later: readonly Dated<Value>[] } {
  const later = dated.flatMap(({ from }, index) =>
    index === 0 || from === undefined ? [] : [{ from, value: valueOf(index) }],
  );
  return { first: valueOf(0), later };
}
