import { columnOf, type DataModel, tableOf } from '../model/data-model.ts';
import { type NumberTree } from '../model/tree.ts';

/** True when every value of the expression is a whole number, as what counts rows or adds up whole columns. */
export function isWhole(tree: NumberTree, model: DataModel): boolean {
  const areWhole = (parts: readonly NumberTree[]) => parts.every((part) => isWhole(part, model));
  switch (tree.kind) {
    case 'number':
      return tree.value.denominator === 1n;
    case 'column':
      return columnOf(tableOf(model, tree.column.table), tree.column.column)?.type === 'integer';
    case 'rounding':
    case 'rank':
    case 'tally':
      return true;
    case 'arithmetic':
      return tree.operator !== '/' && areWhole([tree.left, tree.right]);
    case 'extreme':
    case 'alternatives':
      return areWhole(tree.of);
    case 'choice':
      return areWhole([tree.then, tree.else]);
    case 'aggregate':
      if (tree.function === 'count' || tree.function === 'distinct') return true;
      return ['sum', 'min', 'max'].includes(tree.function) && tree.value !== null && isWhole(tree.value, model);
    case 'statistic':
    case 'peers':
    case 'months':
    case 'bands':
      return false;
  }
}
