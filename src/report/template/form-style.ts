import type { Borders, Fill, Style } from 'exceljs';
import { type FormUse } from '../../model/collection-form.ts';
import { type Locale } from '../../locale/locale.ts';

/** How the parts of a form look. */
export interface FormStyle {
  readonly title: Partial<Style>;
  readonly section: Partial<Style>;
  readonly text: Partial<Style>;
  /** A label, and the cell beside it that is filled in. */
  readonly label: Partial<Style>;
  readonly input: Partial<Style>;
  readonly heading: Readonly<Record<FormUse | 'place' | 'plain', Partial<Style>>>;
  /** A cell of a table to read. */
  readonly cell: Partial<Style>;
  /** A cell to fill in, and one that is filled in already. */
  entry(format: string, filled: boolean): Partial<Style>;
  readonly missing: Fill;
}

const thin = { style: 'thin', color: { argb: 'FF9E9E9E' } } as const;
const border: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const shade = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const shades = {
  required: shade('FFF8CBAD'),
  optional: shade('FFE7E6E6'),
  place: shade('FFBDD7EE'),
  plain: shade('FFD9D9D9'),
} as const;

export function formStyle({ fonts }: Pick<Locale, 'fonts'>): FormStyle {
  const { title, heading, body } = fonts;
  const text = { vertical: 'middle', horizontal: 'left', wrapText: true } as const;
  const centre = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;
  const head = (fill: Fill): Partial<Style> => ({
    font: { name: heading, size: 10.5, bold: true },
    fill,
    border,
    alignment: centre,
  });
  return {
    title: { font: { name: title, size: 18, bold: true }, alignment: { vertical: 'middle', horizontal: 'left' } },
    section: { font: { name: heading, size: 12, bold: true }, alignment: text },
    text: { font: { name: body, size: 10.5 }, alignment: text },
    label: { font: { name: heading, size: 10.5, bold: true }, border, fill: shades.required, alignment: text },
    input: { font: { name: body, size: 10.5 }, border, alignment: text },
    heading: {
      required: head(shades.required),
      optional: head(shades.optional),
      place: head(shades.place),
      plain: head(shades.plain),
    },
    cell: { font: { name: body, size: 10.5 }, border, alignment: text, numFmt: '@' },
    entry: (numFmt, filled) => ({
      font: { name: body, size: 10.5 },
      border,
      numFmt,
      alignment: { vertical: 'middle' },
      ...(filled ? { fill: shade('FFF2F2F2') } : {}),
    }),
    missing: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFF2CC' } },
  };
}
