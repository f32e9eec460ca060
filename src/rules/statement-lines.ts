import { type IsoDate } from '../model/iso-date.ts';
import { type FigureSource, type PermissionSource, type ReadingSource, type TestSource } from './rule-pack.ts';

/** What a reading, a figure or a permission says, by the key it stands under, in the order of a file. */
export type StatementLines = readonly { readonly key: string; readonly text: string }[];

export function readingLines({ for: subject, where, test, due }: ReadingSource): StatementLines {
  const asked: StatementLines =
    test.kind === 'holds'
      ? [{ key: 'holds', text: test.condition.text }]
      : [
          { key: 'measure', text: test.measure.text },
          { key: test.comparison, text: thresholdText(test) },
          { key: 'unit', text: test.unit.text },
        ];
  return [
    { key: 'for', text: subject.text },
    ...(where === null ? [] : [{ key: 'where', text: where.text }]),
    ...asked,
    ...(due === null ? [] : [{ key: 'due', text: due.text }]),
  ];
}

/** The threshold, with what takes its place from which day. */
export function thresholdText({
  thresholds,
  from,
  later,
}: Pick<Extract<TestSource, { kind: 'compare' }>, 'thresholds' | 'from' | 'later'>): string {
  const values = [{ from, value: thresholds }, ...later];
  return values.map(({ from: day, value }) => datedText(day, value.map(({ text }) => text).join(' … '))).join(', ');
}

/** `350 m2`, or `from 2018-01-01: 350 m2`. */
export function datedText(from: IsoDate | null, text: string): string {
  return from === null ? text : `from ${from}: ${text}`;
}

export function figureLines({ for: subject, where, measure, unit }: FigureSource): StatementLines {
  return [
    { key: 'for', text: subject.text },
    ...(where === null ? [] : [{ key: 'where', text: where.text }]),
    { key: 'measure', text: measure.text },
    { key: 'unit', text: unit.text },
  ];
}

export function permissionLines({ for: subject, when }: PermissionSource): StatementLines {
  return [
    { key: 'for', text: subject.text },
    { key: 'when', text: when.text },
  ];
}
