import type { Borders, Fill, Font, Style } from 'exceljs';
import { type Locale } from '../../locale/locale.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type SheetCell, type SheetColumn } from '../sheets/sheet-plan.ts';

/** How the parts of a sheet look, in the manner of official tables. */
export interface SheetStyle {
  readonly title: Partial<Style>;
  readonly particulars: Partial<Style>;
  readonly heading: Partial<Style>;
  readonly empty: Partial<Style>;
  readonly note: Partial<Style>;
  /** Of one cell of a row: its column, whether the row is strong, and what it says. */
  cell(value: SheetCell, column: number, strong: boolean): Partial<Style>;
}

export function sheetStyle(columns: readonly SheetColumn[], locale: Locale): SheetStyle {
  const { title, heading, body } = locale.fonts;
  const middle = { vertical: 'middle' } as const;
  return {
    title: { font: { name: title, size: 22, bold: true }, alignment: { ...middle, horizontal: 'center' } },
    particulars: { font: { name: body, size: 10.5 }, alignment: middle },
    heading: {
      font: { name: heading, size: 10.5, bold: true },
      fill: headingShade,
      border,
      alignment: { ...middle, horizontal: 'center', wrapText: true },
    },
    empty: { font: { name: body, size: 10.5 }, border, alignment: { ...middle, horizontal: 'center' } },
    note: { font: { name: body, size: 10 }, alignment: { ...middle, horizontal: 'left', wrapText: true } },
    cell: cellStyles(columns, body),
  };
}

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const border: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const shade = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
/** Above a table. */
const headingShade = shade('FFD9D9D9');
const forPeopleShade = shade('FFF2F2F2');
/** Told apart by those who cannot see red or green as well; the word is always there. */
const outcomeShade: Readonly<Record<Outcome, Fill>> = {
  compliant: shade('FFC6EFCE'),
  'non-compliant': shade('FFFFC7CE'),
  undetermined: shade('FFFFEB9C'),
  'not-due': shade('FFDDEBF7'),
  'not-applicable': shade('FFEDEDED'),
};

/** Cells that look alike share one style object: the library then writes it once, which is most of its work. */
function cellStyles(columns: readonly SheetColumn[], name: string): SheetStyle['cell'] {
  const made = new Map<string, Partial<Style>>();
  return (value, index, bold) => {
    const key = `${index} ${bold} ${formatOf(value)} ${shadeOf(value) ?? ''}`;
    const known = made.get(key) ?? styleOf(value, columns[index], { name, bold, size: 10.5 });
    made.set(key, known);
    return known;
  };
}

function styleOf(value: SheetCell, column: SheetColumn | undefined, font: Partial<Font>): Partial<Style> {
  const outcome = shadeOf(value);
  const fill = outcome === undefined ? undefined : outcomeShade[outcome];
  return {
    font,
    border,
    numFmt: formatOf(value),
    alignment: {
      horizontal: column?.align ?? 'left',
      vertical: 'middle',
      wrapText: column?.reference !== true && column?.oneLine !== true,
    },
    ...(column?.forPeople === true ? { fill: forPeopleShade } : {}),
    ...(fill === undefined ? {} : { fill }),
  };
}

function formatOf(value: SheetCell): string {
  if (typeof value === 'number') return '0';
  return typeof value === 'object' && 'format' in value ? value.format : '@';
}

function shadeOf(value: SheetCell): Outcome | undefined {
  return typeof value === 'object' && 'outcome' in value ? value.outcome : undefined;
}
