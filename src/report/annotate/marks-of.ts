import { type Place } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupDiagnostics } from '../build/group-diagnostics.ts';
import { diagnosticItem, findingItem, type ItemWords, type MarkItem } from './mark-item.ts';

/** What of a report concerns the cells of one workbook. */
export type Marking = Pick<Report, 'findings' | 'requirements' | 'packs' | 'diagnostics'>;

/** A place of the workbook and everything that is said of it, the gravest first. */
export interface PlaceMarks {
  readonly place: Place;
  readonly items: readonly MarkItem[];
}

/**
 * By place, the findings that are not compliant with the cells they rest on, the undetermined ones with the cells that are
 * missing, and the diagnostics. In the order of the report, so that the first are the worst.
 */
export function marksOf(
  { findings, diagnostics, ...stated }: Marking,
  file: string,
  language: ItemWords,
): readonly PlaceMarks[] {
  const marks = new Map<string, { readonly place: Place; readonly items: MarkItem[] }>();
  const note = (place: Place, item: MarkItem): void => {
    if (place.file !== file) return;
    const key = `${place.cell ?? ''} ${place.sheet ?? ''}`;
    const known = marks.get(key);
    if (known === undefined) marks.set(key, { place, items: [item] });
    else known.items.push(item);
  };
  for (const outcome of ['non-compliant', 'undetermined'] as const) {
    for (const finding of findings) {
      if (finding.outcome !== outcome) continue;
      const item = findingItem(finding, stated, language);
      for (const place of outcome === 'undetermined' ? finding.undecidedBy : finding.evidence) note(place, item);
    }
  }
  for (const { members } of groupDiagnostics(diagnostics)) {
    for (const diagnostic of members) {
      // What is only said of a column or a sheet asks for no work.
      const isSaidOnly = diagnostic.severity === 'note' && !/\d/.test(diagnostic.at.cell ?? '');
      if (!isSaidOnly) note(diagnostic.at, diagnosticItem(diagnostic, language));
    }
  }
  return [...marks.values()];
}
