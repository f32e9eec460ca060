import { columnLetters } from '../../model/workbook.ts';
import { textWidth } from '../terminal/terminal.ts';
import { type FormDrawing } from './draw-form.ts';
import { layout } from './form-layout.ts';
import { setUpPage } from './set-up-page.ts';
import { sheetNameOf } from './sheet-name.ts';
import { wordLists } from './word-lists.ts';

/** The lists of words, one a column below its sheet and heading: what can be chosen, for people to read as well. */
export function drawWords(drawing: FormDrawing): void {
  const { workbook, form, locale, style } = drawing;
  const lists = wordLists(form);
  const drawn = workbook.addWorksheet(locale.form.sheet.words, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: layout.heading, topLeftCell: `A${layout.first}` }],
  });
  setUpPage(drawn, layout.heading, drawing);
  // As many pages as it takes: in the width of one nobody could read them.
  drawn.pageSetup.fitToPage = false;
  const title = drawn.getCell(layout.title, 1);
  title.value = locale.form.wordsTitle;
  title.style = style.title;
  drawn.getRow(layout.title).height = 30;
  for (const [index, { sheet, column, words }] of lists.entries()) {
    const texts = [sheetNameOf(sheet.table), column.title.zh, ...words];
    drawn.getColumn(index + 1).width = Math.min(36, Math.max(10, ...texts.map((text) => textWidth(text) + 2)));
    for (const [row, text] of texts.entries()) {
      const cell = drawn.getCell(layout.aside + row, index + 1);
      cell.value = text;
      cell.style = row < 2 ? style.heading.plain : style.cell;
    }
  }
  drawn.getRow(layout.aside).height = 32;
  const longest = Math.max(0, ...lists.map(({ words }) => words.length));
  drawn.pageSetup.printArea = `A$1:${columnLetters(Math.max(0, lists.length - 1))}$${layout.heading + longest}`;
}
