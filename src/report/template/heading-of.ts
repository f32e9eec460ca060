import { type FormColumn } from '../../model/collection-form.ts';
import { type ColumnSchema, type DataModel } from '../../model/data-model.ts';

/** A heading as it is read back without a mapping: the name of the column, its unit in brackets, an asterisk where it is required. */
export function headingOf(column: FormColumn, model: DataModel): string {
  if (column.kind === 'place') return model.levels.find(({ id }) => id === column.level)?.title.zh ?? column.level;
  const unit = unitWord(column.column, model);
  return `${column.use === 'required' ? '*' : ''}${column.column.title.zh}${unit === '' ? '' : `（${unit}）`}`;
}

/** The unit as people write it beside numbers: ㎡ rather than 平方米. Shares are given in percent. */
export function unitWord({ unit: id }: ColumnSchema, { units }: DataModel): string {
  const unit = units.find((each) => each.id === id);
  return unit?.aliases[0] ?? unit?.title.zh ?? '';
}
