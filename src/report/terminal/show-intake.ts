import { type ColumnReading, type SheetReading } from '../../model/table.ts';
import { type RenderContext } from '../report-format.ts';
import { type TextCell } from './terminal.ts';
import { heading, type View, viewOf } from './view.ts';

/** How every sheet was read: which table it was taken for, and what became of each of its columns. */
export function showIntake(readings: readonly SheetReading[], context: RenderContext): string {
  const view = viewOf(context);
  const blocks = readings.map((reading) => sheetLines(reading, view).join('\n'));
  return `${[heading(view, view.locale.intake.title).join('\n'), ...blocks].join('\n\n')}\n`;
}

function sheetLines(reading: SheetReading, view: View): readonly string[] {
  const { locale, terminal } = view;
  const name = [reading.file, reading.sheet].filter((part) => part !== '').join(' › ');
  const hidden = reading.hidden ? locale.mark.bracket(locale.intake.hidden) : '';
  return [
    ...terminal.wrap(`${name}${hidden}`, { rest: '  ', tone: 'strong' }),
    ...terminal.wrap(tableText(reading, view), { first: '  ', tone: reading.table === null ? 'doubt' : 'plain' }),
    ...terminal.table(
      reading.columns.map((column) => columnCells(column, reading, view)),
      [{ align: 'left' }, { align: 'left', grow: true }, { align: 'left' }],
      '    ',
    ),
    ...normalisedLines(reading, view),
  ];
}

function tableText(reading: SheetReading, { locale, words }: View): string {
  const { intake, mark } = locale;
  const { table, headingRows, dataRows, totalRows, dataDate } = reading;
  if (table === null) return intake.notRecognised;
  return [
    intake.table(words.table(table)),
    ...(headingRows.length === 0 ? [] : [intake.headingRows(rowsText(headingRows))]),
    intake.dataRows(dataRows),
    ...(totalRows.length === 0 ? [] : [intake.totalRows(rowsText(totalRows))]),
    ...(dataDate === undefined ? [] : [intake.dataDate(dataDate)]),
  ].join(mark.comma);
}

function columnCells(column: ColumnReading, reading: SheetReading, view: View): readonly TextCell[] {
  const { locale } = view;
  const hidden = column.hidden ? locale.mark.bracket(locale.intake.hidden) : '';
  return [
    { text: column.letter, tone: 'faint' },
    { text: `${column.heading}${hidden}` },
    { text: `→ ${meaning(column, reading, view)}`, tone: column.matched === null ? 'doubt' : 'plain' },
  ];
}

function meaning(
  { matched, unit, suggestion }: ColumnReading,
  { table }: SheetReading,
  { locale, words }: View,
): string {
  const { intake, mark } = locale;
  const column = (id: string): string => words.column(table === null ? id : `${table}.${id}`);
  if (matched === null) {
    return suggestion === undefined
      ? intake.unmatched
      : `${intake.unmatched}${mark.comma}${intake.suggestion(column(suggestion))}`;
  }
  if (matched === 'ordinal-number') return intake.ordinalNumber;
  const [kind, level, holds] = matched.split(':');
  if (kind === 'path' && level !== undefined) {
    return holds === 'code' ? intake.pathCode(words.subject(level)) : intake.pathName(words.subject(level));
  }
  return unit === undefined ? column(matched) : `${column(matched)}${mark.bracket(intake.unit(words.unit(unit)))}`;
}

function normalisedLines({ normalised }: SheetReading, { locale, terminal }: View): readonly string[] {
  const { intake, mark } = locale;
  const counts = Object.entries(normalised).map(([kind, count]) => `${intake.normalisation[kind] ?? kind} ${count}`);
  if (counts.length === 0) return [];
  return terminal.wrap(`${intake.normalised}${mark.colon}${mark.list(counts)}`, { first: '  ', tone: 'faint' });
}

/** `3`, or `2–4` for rows that follow one another. */
function rowsText(rows: readonly number[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (rows.length > 1 && last - first === rows.length - 1) return `${first}–${last}`;
  return rows.join(', ');
}
