import { type FormDrawing } from './draw-form.ts';
import { areasInOrder, layout } from './form-layout.ts';
import { setUpPage } from './set-up-page.ts';

const widths = [36, 26, 18, 12];

/** The regions to choose from, those of one unit together, below the names by which that unit is chosen. */
export function drawAreas(drawing: FormDrawing): void {
  const { workbook, form, model, locale, style } = drawing;
  const { area, sheet, areasTitle } = locale.form;
  const drawn = workbook.addWorksheet(sheet.areas, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: layout.heading, topLeftCell: `A${layout.first}` }],
  });
  setUpPage(drawn, layout.heading, drawing);
  const title = drawn.getCell(layout.title, 1);
  title.value = areasTitle;
  title.style = style.title;
  drawn.getRow(layout.title).height = 30;
  const headings = [area.above, area.name, area.code, area.level];
  const levelOf = new Map(model.levels.map(({ id, title: words }) => [id, words.zh]));
  const rows = areasInOrder(form).map(({ above, name, code, level }) => [
    above.join('/'),
    name,
    code ?? '',
    levelOf.get(level) ?? level,
  ]);
  for (const [at, texts] of [headings, ...rows].entries()) {
    for (const [index, text] of texts.entries()) {
      const cell = drawn.getCell(layout.heading + at, index + 1);
      cell.value = text;
      cell.style = at === 0 ? style.heading.plain : style.cell;
    }
  }
  for (const [index, width] of widths.entries()) drawn.getColumn(index + 1).width = width;
}
