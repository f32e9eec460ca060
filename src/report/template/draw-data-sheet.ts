import type { DataValidation, Worksheet } from 'exceljs';
import { type FormColumn, type FormSheet } from '../../model/collection-form.ts';
import { columnLetters } from '../../model/workbook.ts';
import { linesOf } from '../sheets/lines-of.ts';
import { textWidth } from '../terminal.ts';
import { type FormDrawing } from './draw-form.ts';
import { lastRow, lastRuledRow, layout, particulars } from './form-layout.ts';
import { headingOf } from './heading-of.ts';
import { needsText } from './needs-text.ts';
import { promptOf } from './prompt-of.ts';
import { setUpPage } from './set-up-page.ts';
import { onSheet, sheetNameOf } from './sheet-name.ts';
import { validationOf } from './validation-of.ts';

declare module 'exceljs' {
  interface Worksheet {
    /** Not declared by the library: one check for a whole range, where a cell has only its own. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
  }
}

/** One table to fill in: headings, what is known already, and beneath every heading a list or a check with a hint. */
export function drawDataSheet(sheet: FormSheet, drawing: FormDrawing): void {
  const { workbook, model, style } = drawing;
  const drawn = workbook.addWorksheet(sheetNameOf(sheet.table), {
    views: [{ state: 'frozen', xSplit: frozenIn(sheet), ySplit: layout.heading, topLeftCell: `A${layout.first}` }],
  });
  setUpPage(drawn, layout.heading, drawing);
  drawHead(drawn, sheet, drawing);
  for (const [index, column] of sheet.columns.entries()) {
    const heading = headingOf(column, model);
    const width = widthOf(column, heading, sheet, index);
    drawn.getColumn(index + 1).width = width;
    drawn.getColumn(index + 1).numFmt = formatOf(column);
    const cell = drawn.getCell(layout.heading, index + 1);
    cell.value = heading;
    cell.style = style.heading[column.kind === 'place' ? 'place' : column.use];
  }
  drawRows(drawn, sheet, drawing);
  addChecks(drawn, sheet, drawing);
  markMissing(drawn, sheet, drawing);
  drawn.pageSetup.printArea = `A$1:${columnLetters(sheet.columns.length - 1)}$${lastRuledRow(sheet)}`;
}

/** What says which row it is stays in sight. */
function frozenIn({ columns, table }: FormSheet): number {
  const last = columns.findLastIndex(
    (each) => each.kind === 'place' || [table.key, table.label].includes(each.column.id),
  );
  return Math.min(last + 1, mostFrozen);
}

const mostFrozen = 5;

function drawHead(drawn: Worksheet, { table }: FormSheet, { locale, style }: FormDrawing): void {
  const { form } = locale;
  const title = drawn.getCell(layout.title, 1);
  title.value = form.sheetTitle(table.title[locale.words]);
  title.style = style.title;
  drawn.getRow(layout.title).height = 30;
  const said = (label: string, row: number, text: (cell: string) => string) => {
    const cell = onSheet(form.sheet.instructions, `$${columnLetters(particulars.column - 1)}$${row}`);
    return { formula: `IF(${cell}="","","${label}："&${text(cell)})`, result: '' };
  };
  const aside = drawn.getRow(layout.aside);
  aside.height = 18;
  // Read as notes above a table: a blank one says nothing.
  const [date, unit] = labelsOfNotes;
  const parts = [
    { value: form.legend, column: 1 },
    { value: said(date, particulars.dataDate, (cell) => `TEXT(${cell},"yyyy-mm-dd")`), column: legendColumns + 1 },
    { value: said(unit, particulars.reportedBy, (cell) => cell), column: legendColumns + 2 },
  ];
  for (const { value, column } of parts) {
    const cell = drawn.getCell(layout.aside, column);
    cell.value = value;
    cell.style = { ...style.text, alignment: { vertical: 'middle', wrapText: false } };
  }
  drawn.getRow(layout.heading).height = 38;
}

/** By these words the date and the unit are found when the form is read. */
const labelsOfNotes = ['填报日期', '填报单位'] as const;
/** So many columns the legend runs over. */
const legendColumns = 4;

function drawRows(drawn: Worksheet, sheet: FormSheet, { style }: FormDrawing): void {
  for (let number = layout.first; number <= lastRuledRow(sheet); number += 1) {
    const known = sheet.rows[number - layout.first] ?? [];
    for (const [index, column] of sheet.columns.entries()) {
      const value = known[index] ?? '';
      const cell = drawn.getCell(number, index + 1);
      cell.style = style.entry(formatOf(column), value !== '');
      if (value !== '') cell.value = value;
    }
  }
}

function addChecks(drawn: Worksheet, sheet: FormSheet, { form, locale, model }: FormDrawing): void {
  for (const [index, column] of sheet.columns.entries()) {
    const letters = columnLetters(index);
    const validation: DataValidation = {
      allowBlank: true,
      showInputMessage: true,
      promptTitle: headingOf(column, model).slice(0, 32),
      prompt: hint(column, sheet, { locale, model }),
      errorTitle: locale.form.wrong.title,
      ...validationOf(index, sheet, form, locale.form),
    };
    drawn.dataValidations.add(`${letters}${layout.first}:${letters}${lastRow(sheet)}`, validation);
  }
}

/** As much as a hint may hold. */
const longestHint = 255;

function hint(column: FormColumn, sheet: FormSheet, { locale, model }: Pick<FormDrawing, 'locale' | 'model'>): string {
  const needs = column.kind === 'place' ? '' : `\n${needsText(column.needs, locale.form)}`;
  const filling = promptOf(column, sheet, model, locale.form);
  const room = longestHint - needs.length;
  return `${filling.length > room ? `${filling.slice(0, room - 1)}…` : filling}${needs}`;
}

/** A required cell that is blank in a row that is begun. */
function markMissing(drawn: Worksheet, sheet: FormSheet, { style }: FormDrawing): void {
  const last = columnLetters(sheet.columns.length - 1);
  for (const [index, column] of sheet.columns.entries()) {
    if (column.kind === 'place' || column.use === 'optional') continue;
    const letters = columnLetters(index);
    const row = layout.first;
    drawn.addConditionalFormatting({
      ref: `${letters}${row}:${letters}${lastRow(sheet)}`,
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [`AND(COUNTA($A${row}:$${last}${row})>0,LEN(${letters}${row})=0)`],
          style: { fill: style.missing },
        },
      ],
    });
  }
}

/** Codes and numbers of rows are text, so that no digit of them is lost. */
function formatOf(column: FormColumn): string {
  if (column.kind === 'place') return '@';
  const { type } = column.column;
  if (type === 'integer' || type === 'decimal') return 'General';
  return type === 'date' ? 'yyyy-mm-dd' : '@';
}

const narrowest = 10;
const widest = 30;

function widthOf(column: FormColumn, heading: string, { rows }: FormSheet, index: number): number {
  const words = column.kind === 'column' ? column.words.map(({ zh }) => zh[0] ?? '') : [];
  const known = rows.map((row) => row[index] ?? '');
  // A heading may take two lines.
  const half = Math.ceil(textWidth(heading) / 2) + 2;
  const wanted = Math.max(narrowest, half, ...[...words, ...known].map((text) => textWidth(text) + 4));
  const width = Math.min(widest, wanted);
  return linesOf(heading, width) > 2 ? Math.min(widest, textWidth(heading) + 2) : width;
}
