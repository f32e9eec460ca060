import { type DeclaredFormColumn, type FormColumn, type FormSheet } from '../../model/collection-form.ts';
import { type DataModel, tableOf } from '../../model/data-model.ts';
import { unitTables } from '../../model/unit-tables.ts';
import { type FormLabels } from '../../locale/form-labels.ts';
import { type FormDrawing } from './draw-form.ts';
import { unitWord } from './heading-of.ts';
import { written } from './written.ts';

/** How the cells of a column are filled in, as a sentence or a few. */
export function promptOf(
  column: FormColumn,
  { table }: FormSheet,
  { form, model, locale }: Pick<FormDrawing, 'form' | 'model' | 'locale'>,
): string {
  const { filling } = locale.form;
  if (column.kind === 'place') return form.levels.length === 0 ? filling.name : filling.place(column.level);
  const { personal, blank, optional, default: instead } = column.column;
  const unknown = blank === undefined && !optional && instead === undefined;
  return [
    kindOf(column, table.id, table.key === column.column.id, model, filling),
    ...(column.cut ? [filling.cut] : []),
    ...(column.use === 'optional' ? [filling.optional] : []),
    ...(unknown && column.needs.length > 0 ? [filling.blank.unknown] : []),
    ...(blank === undefined ? [] : [filling.blank[blank]]),
    ...(personal ? [filling.personal] : []),
  ].join(' ');
}

function kindOf(
  { column, words, from }: DeclaredFormColumn,
  table: string,
  isKey: boolean,
  model: DataModel,
  filling: FormLabels['filling'],
): string {
  if (from !== null) return filling.row(tableOf(model, from.table).title.zh);
  switch (column.type) {
    case 'integer':
    case 'decimal': {
      const { min, max } = boundsOf(column);
      const number = filling.number(column.type === 'integer', unitWord(column, model), min, max);
      return `${number} ${filling.approximate(written.approximate)}`;
    }
    case 'date':
      return filling.date(written.months);
    case 'boolean':
    case 'enum':
    case 'ordinal':
      return filling.word;
    case 'set':
      if (column.ref !== undefined) return filling.units(written.separator);
      if (words.length === 0) return filling.severalFree(written.separator);
      return filling.several(words.map(({ id, zh }) => zh[0] ?? id).join(written.separator), written.separator);
    case 'ref':
      return column.ref === unitTables.regions ? filling.regionCode : filling.unit;
    case 'key':
      if (isKey && table === unitTables.communities) return filling.code(communityDigits);
      return isKey && table === unitTables.regions ? filling.regionCode : filling.key;
    case 'text':
      return filling.text;
  }
}

/** The digits of the code of a community. */
export const communityDigits = 12;

/** The bounds of a number as it is written: a share in percent. */
export function boundsOf({ unit, min, max }: DeclaredFormColumn['column']): {
  readonly min: number | undefined;
  readonly max: number | undefined;
} {
  const factor = unit === 'percent' ? 100 : 1;
  return { min: min === undefined ? undefined : min * factor, max: max === undefined ? undefined : max * factor };
}
