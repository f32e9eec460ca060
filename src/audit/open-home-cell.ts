import { tableOf } from '../model/data-model.ts';
import { type RowKind } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';
import { type Located } from './locator.ts';

/** The cell that says where a row lies, if that is not known since another row about the same thing says otherwise. */
export function openHomeCell(
  kind: RowKind,
  key: number,
  { locator, model }: Pick<JudgingContext, 'locator' | 'model'>,
): Located | undefined {
  const { home } = tableOf(model, kind.table);
  if (home === undefined || !locator.isOpenHome(kind.table, key)) return undefined;
  return locator.cell({ via: null, table: kind.table, column: home }, kind, key);
}
