import type { Style, Worksheet } from 'exceljs';
import { type FormColumn } from '../../model/collection-form.ts';
import { linesOf } from '../sheets/lines-of.ts';
import { type FormDrawing } from './draw-form.ts';
import { particulars } from './form-layout.ts';
import { requiredIn } from './required-in.ts';
import { headingOf } from './heading-of.ts';
import { needsText } from './needs-text.ts';
import { promptOf } from './prompt-of.ts';
import { setUpPage } from './set-up-page.ts';
import { written } from './written.ts';
import { onSheet, sheetNameOf } from './sheet-name.ts';

const widths = [24, 30, 10, 64, 52];
const all = widths.reduce((sum, width) => sum + width, 0);
/** So many ids stand beside a column; prompts have room for fewer. */
const mostIds = 4;

/** What the form is for, how it is filled in, and what every sheet and column of it holds. */
export function drawInstructions(drawing: FormDrawing): void {
  const { workbook, form, locale, style } = drawing;
  const labels = locale.form;
  const drawn = workbook.addWorksheet(labels.sheet.instructions, { views: [{ showGridLines: false }] });
  setUpPage(drawn, null, drawing);
  for (const [index, width] of widths.entries()) drawn.getColumn(index + 1).width = width;
  const pen = new Pen(drawn);
  pen.across(labels.title, style.title, 32);
  const { mark } = locale;
  const packs = form.packs.map(({ id, version, title }) => `${title[locale.words]}${mark.bracket(`${id} ${version}`)}`);
  pen.across(`${labels.packs}${mark.colon}${mark.list(packs)}`, style.text);
  pen.across(`${labels.shown.collects(form.requirements, form.figures)}${mark.bracket(form.asOf)}`, style.text);
  drawParticulars(drawn, drawing);
  pen.at = particulars.dataDate + 2;
  pen.across(labels.section.how, style.section, 24);
  for (const [index, sentence] of labels.how(form.levels.length > 0, written.none, written.approximates).entries()) {
    pen.across(`${index + 1}. ${sentence}`, style.text);
  }
  pen.at += 1;
  pen.across(labels.section.sheets, style.section, 24);
  drawSheets(pen, drawing);
  pen.at += 1;
  pen.across(labels.section.columns, style.section, 24);
  drawColumns(pen, drawing);
  drawn.pageSetup.printArea = `A$1:E$${pen.at - 1}`;
}

/** Fills a sheet from the top down. */
class Pen {
  at = 1;
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  across(text: string, style: Partial<Style>, height?: number): void {
    this.#sheet.mergeCells(this.at, 1, this.at, widths.length);
    const cell = this.#sheet.getCell(this.at, 1);
    cell.value = text;
    cell.style = style;
    this.#sheet.getRow(this.at).height = height ?? 4 + 15 * linesOf(text, all);
    this.at += 1;
  }

  row(texts: readonly string[], style: (index: number) => Partial<Style>, link?: string): void {
    for (const [index, text] of texts.entries()) {
      const cell = this.#sheet.getCell(this.at, index + 1);
      cell.value = index === 0 && link !== undefined ? { text, hyperlink: link } : text;
      cell.style = style(index);
    }
    const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10));
    this.#sheet.getRow(this.at).height = 5 + 15 * Math.max(...lines);
    this.at += 1;
  }
}

function drawParticulars(drawn: Worksheet, { locale, style }: FormDrawing): void {
  const { reportedBy, dataDate, reportedByHint, dataDateHint } = locale.form;
  const lines = [
    { row: particulars.reportedBy, label: reportedBy, hint: reportedByHint, numFmt: '@' },
    { row: particulars.dataDate, label: dataDate, hint: dataDateHint, numFmt: 'yyyy-mm-dd' },
  ];
  for (const { row, label, hint, numFmt } of lines) {
    drawn.getCell(row, 1).value = label;
    drawn.getCell(row, 1).style = style.label;
    drawn.getCell(row, particulars.column).style = { ...style.input, numFmt };
    drawn.mergeCells(row, particulars.column + 1, row, widths.length);
    drawn.getCell(row, particulars.column + 1).value = hint;
    drawn.getCell(row, particulars.column + 1).style = style.text;
    drawn.getRow(row).height = 20;
  }
}

function drawSheets(pen: Pen, { form, locale, style }: FormDrawing): void {
  const { form: labels, mark, words } = locale;
  const { heading, use, shown } = labels;
  pen.row([heading.sheet, heading.columns, heading.use, heading.rows, heading.filled], () => style.heading.plain);
  for (const sheet of form.sheets) {
    const { table, columns, needs, rows } = sheet;
    const name = sheetNameOf(table);
    const what = `${labels.oneRow(table.subjectTitle[words])}${mark.comma}${shown.needs(needs.length)}`;
    const texts = [name, shown.sheet(columns.length, requiredIn(sheet)), use[sheet.use], what];
    const styleAt = (index: number) => (index === 0 ? linked(style.cell) : style.cell);
    pen.row([...texts, shown.filled(rows.length)], styleAt, `#${onSheet(name, 'A1')}`);
  }
}

function linked(style: Partial<Style>): Partial<Style> {
  return { ...style, font: { ...style.font, underline: true, color: { argb: 'FF0563C1' } } };
}

function drawColumns(pen: Pen, drawing: FormDrawing): void {
  const { form, model, locale, style } = drawing;
  const labels = locale.form;
  const { heading } = labels;
  pen.row(
    [heading.sheet, heading.column, heading.use, heading.filling, heading.requirements],
    () => style.heading.plain,
  );
  const useOf = (column: FormColumn) => (column.kind === 'place' ? 'place' : column.use);
  const needsOf = (column: FormColumn) =>
    column.kind === 'place' ? labels.placeOnly : needsText(column.needs, locale, mostIds);
  for (const sheet of form.sheets) {
    for (const column of sheet.columns) {
      const use = useOf(column);
      const texts = [
        sheetNameOf(sheet.table),
        headingOf(column, model),
        labels.use[use],
        promptOf(column, sheet, drawing),
        needsOf(column),
      ];
      pen.row(texts, (index) => (index === 1 || index === 2 ? style.heading[use] : style.cell));
    }
  }
}
