import type { DataValidation, Worksheet } from 'exceljs';
import { type CollectionForm, type FormColumn, type FormSheet } from '../../model/collection-form.ts';
import { columnLetters } from '../../model/workbook.ts';
import { textWidth } from '../terminal/terminal.ts';
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
    const width = widthOf(column, heading, sheet, index, drawing.form);
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

function drawHead(drawn: Worksheet, { table, columns }: FormSheet, { locale, style }: FormDrawing): void {
  const { form } = locale;
  const title = drawn.getCell(layout.title, 1);
  title.value = form.sheetTitle(table.title[locale.words]);
  title.style = style.title;
  drawn.getRow(layout.title).height = 30;
  const legend = drawn.getCell(layout.aside, 1);
  legend.value = form.legend;
  legend.style = { ...style.text, alignment: { vertical: 'middle' } };
  // At the right end, and running over the cells on its left, which are empty.
  const note = drawn.getCell(layout.aside, Math.max(2, columns.length));
  note.value = { formula: noteFormula(form.sheet.instructions), result: '' };
  note.style = { ...style.text, alignment: { vertical: 'middle', horizontal: 'right' } };
  drawn.getRow(layout.aside).height = 18;
  drawn.getRow(layout.heading).height = 38;
}

/** The day and the unit of the instructions, in the words by which they are found above a table when it is read. */
function noteFormula(instructions: string): string {
  const letters = columnLetters(particulars.column - 1);
  const [date, unit] = [particulars.dataDate, particulars.reportedBy].map((row) =>
    onSheet(instructions, `$${letters}$${row}`),
  );
  const day = `IF(${date}="","","填报日期："&TEXT(${date},"yyyy-mm-dd"))`;
  return `${day}&IF(${unit}="","","  填报单位："&${unit})`;
}

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

function addChecks(drawn: Worksheet, sheet: FormSheet, drawing: FormDrawing): void {
  const { form, locale, model } = drawing;
  for (const [index, column] of sheet.columns.entries()) {
    const letters = columnLetters(index);
    const validation: DataValidation = {
      allowBlank: true,
      showInputMessage: true,
      promptTitle: headingOf(column, model).slice(0, 32),
      prompt: hint(column, sheet, drawing),
      errorTitle: locale.form.wrong.title,
      ...validationOf(index, sheet, form, locale.form),
    };
    drawn.dataValidations.add(`${letters}${layout.first}:${letters}${lastRow(sheet)}`, validation);
  }
}

/** As much as a hint may hold. */
const longestHint = 255;

function hint(column: FormColumn, sheet: FormSheet, drawing: FormDrawing): string {
  const needs = column.kind === 'place' ? '' : `\n${needsText(column.needs, drawing.locale)}`;
  const filling = promptOf(column, sheet, drawing);
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
const widestPlace = 22;
/** A heading up to this width stands on one line. */
const oneLine = 18;

function widthOf(
  column: FormColumn,
  heading: string,
  { rows }: FormSheet,
  index: number,
  form: CollectionForm,
): number {
  const words =
    column.kind === 'column'
      ? column.words.map(({ zh }) => zh[0] ?? '')
      : form.areas.flatMap(({ level, name }) => (level === column.level ? [name] : []));
  const known = rows.map((row) => row[index] ?? '');
  const own = textWidth(heading) + 3;
  const texts = Math.max(...[...words, ...known].map((text) => textWidth(text) + 4), narrowest);
  const most = column.kind === 'place' ? widestPlace : widest;
  return Math.min(most, Math.max(texts, own <= oneLine ? own : Math.ceil(own / 2) + 3));
}
