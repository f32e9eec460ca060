import { type Outcome } from '../../model/outcome.ts';
import { type Counts, type Report } from '../../model/report.ts';
import { shownAreas } from '../shown-areas.ts';
import { rangeNames, tallyName } from './range-names.ts';

/** The findings of one requirement in one area; 0 is the number of everything. */
export interface TallyRow {
  readonly area: number;
  readonly requirement: number;
  readonly counts: Counts;
}

/** Everything that was counted, in the order of its sheet. */
export interface Tallies {
  readonly rows: readonly TallyRow[];
  /** The row of a requirement in an area, from 1; undefined where nobody there is judged on it. */
  rowOf(area: number, requirement: number): number | undefined;
  /** Whether an area is counted: of very many only the districts are. */
  holds(area: number): boolean;
}

/** Areas go by their place in the report, and so do requirements, both from 1. */
export function talliesOf({ requirements, areas }: Pick<Report, 'requirements' | 'areas'>): Tallies {
  const shown = new Set(shownAreas(areas));
  const rows = [
    ...requirements.map(({ counts }, index): TallyRow => ({ area: 0, requirement: index + 1, counts })),
    ...areas.flatMap((area, at) =>
      shown.has(area)
        ? area.byRequirement.flatMap((counts, index): readonly TallyRow[] =>
            counts === null ? [] : [{ area: at + 1, requirement: index + 1, counts }],
          )
        : [],
    ),
  ];
  const key = (area: number, requirement: number) => `${area} ${requirement}`;
  const numbers = new Map(rows.map(({ area, requirement }, index) => [key(area, requirement), index + 1]));
  const held = new Set(rows.map(({ area }) => area));
  return {
    rows,
    rowOf: (area, requirement) => numbers.get(key(area, requirement)),
    holds: (area) => held.has(area),
  };
}

/** The findings that count, whatever they come to. */
export function countedIn(counts: Counts): number {
  return counts.compliant + counts['non-compliant'] + counts.undetermined + counts['not-due'];
}

/** A number of one row of the tallies, as a formula. */
export function tallyAt(row: number, of: Outcome | 'counted'): string {
  return `INDEX(${columnName(of)},${row})`;
}

/** A number over all requirements of an area, as a formula. */
export function tallySum(area: number, of: Outcome | 'counted'): string {
  return `SUMIFS(${columnName(of)},${rangeNames.tallyArea},${area})`;
}

function columnName(of: Outcome | 'counted'): string {
  return of === 'counted' ? rangeNames.tallyCounted : tallyName(of);
}
