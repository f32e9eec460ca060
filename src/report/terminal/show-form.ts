import { type CollectionForm, type FormSheet } from '../../model/collection-form.ts';
import { type RenderContext } from '../report-format.ts';
import { commandLines } from '../summary/summarise-next.ts';
import { requiredIn } from '../template/required-in.ts';
import { sheetNameOf } from '../template/sheet-name.ts';
import { wordLists } from '../template/word-lists.ts';
import { type TextCell } from './terminal.ts';
import { viewOf } from './view.ts';

/** What a form that was written holds, sheet by sheet, and the command that audits it when it is filled in. */
export function showForm(form: CollectionForm, file: string, next: string, context: RenderContext): string {
  const view = viewOf(context);
  const { locale, terminal } = view;
  const { shown } = locale.form;
  const all = form.sheets.reduce((sum, { columns }) => sum + columns.length, 0);
  const required = form.sheets.reduce((sum, sheet) => sum + requiredIn(sheet), 0);
  const packs = form.packs.map(({ id, version }) => `${id} ${version}`);
  const areas = form.levels.length > 0 ? form.areas.length : 0;
  return [
    ...terminal.wrap(`✔ ${shown.written} ${file}`, { rest: '  ', tone: 'strong' }),
    ...terminal.wrap(`${mark(packs)}${locale.mark.comma}${shown.collects(form.requirements, form.figures)}`, {
      first: '  ',
    }),
    ...terminal.wrap(shown.counts(form.sheets.length, all, required), { first: '  ' }),
    ...terminal.wrap(shown.lists(wordLists(form).length, areas), { first: '  ' }),
    '',
    ...terminal.table(
      form.sheets.map((sheet) => sheetCells(sheet)),
      [{ align: 'left' }, { align: 'left' }, { align: 'left' }, { align: 'left' }],
    ),
    '',
    terminal.tone(locale.report.next, 'strong'),
    ...commandLines(next, shown.next, view),
    '',
  ].join('\n');

  function mark(items: readonly string[]): string {
    return `${locale.report.packs}${locale.mark.colon}${locale.mark.list(items)}`;
  }

  function sheetCells(sheet: FormSheet): readonly TextCell[] {
    return [
      { text: sheetNameOf(sheet.table) },
      { text: shown.sheet(sheet.columns.length, requiredIn(sheet)) },
      { text: shown.needs(sheet.needs.length), tone: sheet.use === 'required' ? 'plain' : 'faint' },
      { text: shown.filled(sheet.rows.length), tone: 'faint' },
    ];
  }
}
