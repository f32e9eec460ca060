import { type Locale } from '../../locale/locale.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type SheetCell, type SheetColumn, type SheetPlan } from '../sheets/sheet-plan.ts';
import { outcomeShade } from './outcome-shade.ts';
import { type CellStyle, type StyleBook } from './style-book.ts';

/** How the parts of a sheet look, in the manner of official tables: the numbers of their styles. */
export interface SheetStyle {
  readonly title: number;
  particulars(align: 'left' | 'right'): number;
  heading(text: string, upright: boolean): number;
  /** The height that a letter of an upright heading takes. */
  readonly uprightLetter: number;
  readonly empty: number;
  readonly note: number;
  /** Of one cell of a row: its column, whether the row is strong, and what it says. */
  cell(value: SheetCell, column: number, strong: boolean): number;
}

/** Above a table. */
const headingShade = 'D9D9D9';
const forPeopleShade = 'F2F2F2';
const size = 10.5;
/** Letters below each other, and for languages that cannot be written so, from the bottom up. */
const rotations = { stacked: 255, turned: 90 };

export function sheetStyle(
  { columns, sparse = false }: Pick<SheetPlan, 'columns' | 'sparse'>,
  locale: Locale,
  book: StyleBook,
): SheetStyle {
  const { title, heading, body } = locale.fonts;
  const head: CellStyle = {
    font: heading,
    size,
    bold: true,
    fill: headingShade,
    bordered: true,
    align: 'center',
    wrap: true,
  };
  const rotation = locale.stacksLetters ? rotations.stacked : rotations.turned;
  const bare = book.indexOf({ font: body, size, align: 'left' });
  const cell = cellStyles(columns, body, book);
  return {
    title: book.indexOf({ font: title, size: 22, bold: true, align: 'center' }),
    particulars: (align) => book.indexOf({ font: body, size, align }),
    heading: (text, upright) => {
      if (sparse && text === '') return bare;
      return book.indexOf(upright ? { ...head, rotation } : head);
    },
    uprightLetter: locale.stacksLetters ? 14 : 6,
    empty: book.indexOf({ font: body, size, bordered: true, align: 'center' }),
    note: book.indexOf({ font: body, size: 10, align: 'left', wrap: true }),
    cell: (value, column, strong) => (sparse && value === '' ? bare : cell(value, column, strong)),
  };
}

/** A sheet has few kinds of cells and many of each. */
function cellStyles(columns: readonly SheetColumn[], font: string, book: StyleBook): SheetStyle['cell'] {
  const made = new Map<string, number>();
  return (value, index, bold) => {
    const key = `${index} ${bold} ${formatOf(value)} ${shadeOf(value) ?? ''} ${isLink(value)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const style = book.indexOf(styleOf(value, columns[index], { font, size, bold }));
    made.set(key, style);
    return style;
  };
}

function styleOf(
  value: SheetCell,
  column: SheetColumn | undefined,
  letters: Pick<CellStyle, 'font' | 'size' | 'bold'>,
): CellStyle {
  const outcome = shadeOf(value);
  return {
    ...letters,
    bordered: true,
    linked: isLink(value),
    format: column?.forPeople === true ? 'General' : formatOf(value),
    align: column?.align ?? 'left',
    wrap: column?.reference !== true && column?.oneLine !== true,
    fill: outcome !== undefined ? outcomeShade[outcome] : column?.forPeople === true ? forPeopleShade : undefined,
  };
}

function formatOf(value: SheetCell): string {
  if (typeof value === 'number') return '0';
  if (typeof value === 'string') return '@';
  if ('formula' in value) return value.format ?? 'General';
  return 'format' in value ? value.format : '@';
}

function shadeOf(value: SheetCell): Outcome | undefined {
  return typeof value === 'object' && 'outcome' in value ? value.outcome : undefined;
}

function isLink(value: SheetCell): boolean {
  return typeof value === 'object' && 'location' in value;
}
