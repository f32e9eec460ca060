import { type AreaChange, type ChangeTally, type QuantityTotal, type WhatIf } from '../../model/report-comparison.ts';
import { differenceBounds } from '../words/show-quantity.ts';
import { exactly, isExact } from '../../model/interval.ts';
import { type Rational, zero } from '../../model/rational.ts';
import { usualLimit } from '../report-format.ts';
import { type TextCell, type TextColumn } from '../terminal/terminal.ts';
import { heading, type View } from '../terminal/view.ts';

/** So many areas are shown unless a number is asked for: the districts of a city. */
const mostAreas = 30;

const kinds = [
  ['newly-short', 'newlyShort'],
  ['no-longer-short', 'noLongerShort'],
  ['wider', 'wider'],
  ['narrower', 'narrower'],
  ['newly-undetermined', 'newlyUndetermined'],
  ['newly-determined', 'newlyDetermined'],
] as const;

/** What changes in each district, or each street: a table that adds up to its last line. */
export function whatIfAreas({ comparison }: WhatIf, view: View, level: 'county' | 'town'): readonly string[] {
  const { locale, terminal, limit } = view;
  const areas = level === 'county' ? comparison.counties : comparison.towns;
  const changed = areas.filter(({ tally }) => hasChanged(tally));
  // A table of what lies in no area would only repeat the total.
  if (changed.every(({ unit }) => unit === null)) return [];
  const shown = changed.slice(0, limit === usualLimit ? mostAreas : limit);
  const columns = columnsOf(comparison.total, view);
  const row = (name: string, tally: ChangeTally): readonly TextCell[] => [
    { text: name },
    ...columns.map(({ cell }) => cell(tally)),
  ];
  const rows = [
    [{ text: '' }, ...columns.map((column) => ({ text: column.heading, tone: 'faint' as const }))],
    ...shown.map(({ unit, path, tally }) => row(nameOf({ unit, path }, view), tally)),
    row(locale.workbook.total, comparison.total),
  ];
  const alignments: readonly TextColumn[] = [
    { align: 'left', grow: true },
    ...columns.map((): TextColumn => ({ align: 'right' })),
  ];
  const rest = areas.length - changed.length;
  const isAnyOpen = comparison.total.quantities.some(({ leftOut }) => leftOut > 0);
  return [
    ...heading(view, locale.whatIf.byArea[level], { shown: shown.length, total: changed.length }),
    ...terminal.table(rows, alignments),
    ...(rest === 0 ? [] : terminal.wrap(locale.whatIf.unchangedAreas(rest), { first: '  ', tone: 'faint' })),
    ...(isAnyOpen ? terminal.wrap(locale.whatIf.openMark, { first: '  ', tone: 'faint' }) : []),
  ];
}

interface TallyCells {
  readonly heading: string;
  readonly cell: (tally: ChangeTally) => TextCell;
}

/** Of the kinds of change only those that there are. */
function columnsOf(total: ChangeTally, view: View): readonly TallyCells[] {
  const { whatIf } = view.locale;
  const counted = kinds.filter(([, key]) => total[key] > 0);
  return [
    ...counted.map(([kind, key]) => ({
      heading: whatIf.column[kind],
      cell: (tally: ChangeTally) => ({ text: String(tally[key]) }),
    })),
    ...total.quantities.map(({ unit, side }) => ({
      heading: whatIf.quantityColumn(side, unit === 'percent' ? view.locale.quantity.points : view.words.unit(unit)),
      cell: (tally: ChangeTally) => {
        const own = tally.quantities.find((each) => each.unit === unit && each.side === side);
        return { text: own === undefined ? '0' : signed(own, view) };
      },
    })),
  ];
}

function signed({ bounded, unit, leftOut }: QuantityTotal, { locale }: View): string {
  const end = (value: Rational) => {
    const text = differenceBounds(exactly(value), unit, locale);
    return value.numerator > 0n ? `+${text}` : text;
  };
  const { low, high } = bounded;
  const isRange = low !== null && high !== null && !isExact(bounded);
  const text = isRange ? locale.whatIf.range(end(low), end(high)) : end(low ?? zero);
  return `${text}${leftOut > 0 ? '*' : ''}`;
}

function hasChanged(tally: ChangeTally): boolean {
  return (
    kinds.some(([, key]) => tally[key] > 0) ||
    tally.quantities.some(({ bounded }) => !isExact(bounded) || bounded.low.numerator !== 0n)
  );
}

/** A street is named with its district. */
export function nameOf({ unit, path }: Pick<AreaChange, 'unit' | 'path'>, { locale }: Pick<View, 'locale'>): string {
  if (unit === null) return locale.whatIf.elsewhere;
  const county = path.findLast(({ level }) => level === 'county');
  return county === undefined ? unit.name : `${county.name} ${unit.name}`;
}
