import { type FigureSource, type PermissionSource, type ReadingSource } from './rule-pack.ts';

/** What a reading, a figure or a permission says, by the key it stands under, in the order of a file. */
export type StatementLines = readonly { readonly key: string; readonly text: string }[];

export function readingLines({ for: subject, where, test, due }: ReadingSource): StatementLines {
  const asked: StatementLines =
    test.kind === 'holds'
      ? [{ key: 'holds', text: test.condition.text }]
      : [
          { key: 'measure', text: test.measure.text },
          { key: test.comparison, text: test.thresholds.map(({ text }) => text).join(' … ') },
          { key: 'unit', text: test.unit.text },
        ];
  return [
    { key: 'for', text: subject.text },
    ...(where === null ? [] : [{ key: 'where', text: where.text }]),
    ...asked,
    ...(due === null ? [] : [{ key: 'due', text: due.text }]),
  ];
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
