import type { Workbook } from 'exceljs';
import { type Locale } from '../../locale/locale.ts';
import { type CollectionForm } from '../../model/collection-form.ts';
import { type DataModel } from '../../model/data-model.ts';
import { sealWorkbook } from '../ooxml/seal-workbook.ts';
import { drawAreas } from './draw-areas.ts';
import { drawDataSheet } from './draw-data-sheet.ts';
import { drawInstructions } from './draw-instructions.ts';
import { drawWords } from './draw-words.ts';
import { formMark, markRows, markSheet } from './form-mark.ts';
import { type FormStyle, formStyle } from './form-style.ts';

/** Everything that the sheets of a form are drawn with. */
export interface FormDrawing {
  readonly workbook: Workbook;
  readonly form: CollectionForm;
  readonly model: DataModel;
  readonly locale: Locale;
  readonly style: FormStyle;
}

/** The workbook to fill in: instructions, one sheet a table, and last the lists to choose from. */
export async function drawForm(form: CollectionForm, model: DataModel, locale: Locale): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const drawing: FormDrawing = { workbook, form, model, locale, style: formStyle(locale) };
  const { sheet } = locale.form;
  drawInstructions(drawing);
  for (const each of form.sheets) drawDataSheet(each, drawing);
  drawWords(drawing);
  if (form.levels.length > 0) drawAreas(drawing);
  const asides = [sheet.instructions, sheet.words, ...(form.levels.length > 0 ? [sheet.areas] : []), markSheet];
  // The last of all: a program that opens the first sheet in sight must not find a hidden one there.
  const mark = workbook.addWorksheet(markSheet, { state: 'veryHidden' });
  for (const row of markRows(form, asides)) mark.addRow([...row]);
  workbook.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return sealWorkbook(new Uint8Array(bytes), form.asOf, formMark);
}
