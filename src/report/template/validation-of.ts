import type { DataValidation } from 'exceljs';
import { type FormLabels } from '../../locale/form-labels.ts';
import { type CollectionForm, type FormColumn, type FormSheet } from '../../model/collection-form.ts';
import { type Level } from '../../model/data-model.ts';
import { unitTables } from '../../model/unit-tables.ts';
import { columnLetters } from '../../model/workbook.ts';
import { areasInOrder, layout, rangeOf } from './form-layout.ts';
import { boundsOf, communityDigits } from './prompt-of.ts';
import { onSheet, sheetNameOf } from './sheet-name.ts';
import { written } from './written.ts';
import { wordLists } from './word-lists.ts';

type Check = Pick<DataValidation, 'type' | 'formulae' | 'operator' | 'errorStyle' | 'error' | 'showErrorMessage'>;

/**
 * What a column lets in. Only words are held to their list: a number may be approximate and a date a year, and cscheck
 * reads both for what they are, so there a wrong entry is asked about and may stay.
 */
export function validationOf(index: number, sheet: FormSheet, form: CollectionForm, labels: FormLabels): Check {
  const column = sheet.columns[index];
  if (column === undefined) return free;
  if (column.kind === 'place') return form.levels.length === 0 ? free : placeCheck(column.level, sheet, form, labels);
  const { type, ref } = column.column;
  if (column.from !== null) return rowCheck(column.from, form);
  if (type === 'integer' || type === 'decimal') return numberCheck(column, labels);
  if (type === 'date')
    return {
      type: 'date',
      operator: 'greaterThanOrEqual',
      formulae: [firstDay],
      ...doubt(labels.wrong.date(written.month)),
    };
  if (ref !== undefined && type === 'ref') return codeCheck([2, 4, 6, 9, communityDigits], index, labels);
  if (type === 'key' && sheet.table.key === column.column.id) {
    if (sheet.table.id === unitTables.communities) return codeCheck([communityDigits], index, labels);
    if (sheet.table.id === unitTables.regions) return codeCheck([2, 4, 6, 9], index, labels);
  }
  return wordCheck(column, sheet, form, labels);
}

/** A prompt stands only beside a check, so text is held to a length that nobody reaches. */
const free: Check = { type: 'textLength', operator: 'lessThanOrEqual', formulae: [32_000], showErrorMessage: false };
/** The library counts days from 1970 in thousandths of a second; this is the first that a spreadsheet knows. */
const firstDay = -25_567 * 86_400_000;

/** A box that asks and lets an entry stay. */
function doubt(error: string): Pick<Check, 'errorStyle' | 'error' | 'showErrorMessage'> {
  return { errorStyle: 'warning', error, showErrorMessage: true };
}

function numberCheck(column: Extract<FormColumn, { kind: 'column' }>, { wrong }: FormLabels): Check {
  const { min, max } = boundsOf(column.column);
  const type = column.column.type === 'integer' ? 'whole' : 'decimal';
  if (min !== undefined && max === undefined) {
    return { type, operator: 'greaterThanOrEqual', formulae: [min], ...doubt(wrong.number(written.approximate)) };
  }
  return {
    type,
    operator: 'between',
    formulae: [min ?? -most, max ?? most],
    ...doubt(wrong.number(written.approximate)),
  };
}

const most = 1e12;

function codeCheck(lengths: readonly number[], index: number, { wrong }: FormLabels): Check {
  const cell = `${columnLetters(index)}${layout.first}`;
  const fits = lengths.map((length) => `LEN(${cell})=${length}`).join(',');
  return { type: 'custom', formulae: [`AND(ISNUMBER(VALUE(${cell})),OR(${fits}))`], ...doubt(wrong.code) };
}

function rowCheck({ table, column }: { readonly table: string; readonly column: string }, form: CollectionForm): Check {
  const target = form.sheets.find((sheet) => sheet.table.id === table);
  const index = target?.columns.findIndex((each) => each.kind === 'column' && each.column.id === column) ?? -1;
  if (target === undefined || index < 0) return free;
  return {
    type: 'list',
    formulae: [onSheet(sheetNameOf(target.table), rangeOf(target, index))],
    showErrorMessage: false,
  };
}

function wordCheck(
  { column, cut }: Extract<FormColumn, { kind: 'column' }>,
  sheet: FormSheet,
  form: CollectionForm,
  { wrong, sheet: names }: FormLabels,
): Check {
  const lists = wordLists(form);
  const at = lists.findIndex((list) => list.sheet === sheet && list.column === column);
  const words = lists[at]?.words;
  if (words === undefined) return free;
  const letters = columnLetters(at);
  const formulae = [onSheet(names.words, `$${letters}$${layout.first}:$${letters}$${layout.first + words.length - 1}`)];
  // A cell of several words can begin with one of the list.
  if (column.type === 'set') return { type: 'list', formulae, showErrorMessage: false };
  if (cut) return { type: 'list', formulae, ...doubt(wrong.otherWord) };
  return { type: 'list', formulae, errorStyle: 'stop', error: wrong.word, showErrorMessage: true };
}

/** The names below those chosen in the columns on the left, found by them: names may begin with digits or be twice. */
function placeCheck(level: Level, sheet: FormSheet, form: CollectionForm, { wrong, sheet: names }: FormLabels): Check {
  const depth = form.levels.indexOf(level);
  const ordered = areasInOrder(form);
  if (depth === 0) {
    const count = ordered.filter((area) => area.level === level).length;
    const range = onSheet(names.areas, `$B$${layout.first}:$B$${layout.first + count - 1}`);
    return { type: 'list', formulae: [range], ...doubt(wrong.area) };
  }
  const above = form.levels
    .slice(0, depth)
    .map((each) => chosenAt(each, sheet, form))
    .join('&"/"&');
  const keys = onSheet(names.areas, `$A$1:$A$${layout.first + ordered.length - 1}`);
  const start = onSheet(names.areas, '$B$1');
  const list = `OFFSET(${start},MATCH(${above},${keys},0)-1,0,COUNTIF(${keys},${above}),1)`;
  return { type: 'list', formulae: [list], ...doubt(wrong.area) };
}

/** The cell in which the unit of a level is chosen; its name where there is but one and no column for it. */
function chosenAt(level: Level, { columns }: FormSheet, { areas }: CollectionForm): string {
  const index = columns.findIndex((each) => each.kind === 'place' && each.level === level);
  if (index >= 0) return `$${columnLetters(index)}${layout.first}`;
  return `"${areas.find((area) => area.level === level)?.name.replaceAll('"', '""') ?? ''}"`;
}
