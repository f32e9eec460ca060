import { type BooleanTree, type NumberTree } from '../model/tree.ts';
import { constantOf } from './constant-of.ts';
import { type Parts, partsOfCondition, partsOfNumber } from './parts-of.ts';
import { treeId } from './tree-id.ts';

/** Where formulas read one part on their own row, and what else they are made of. */
export interface PartFound {
  /** The part itself, wherever it stands. */
  readonly itself: ReadonlySet<NumberTree>;
  /** Every expression it stands in, itself among them. */
  readonly readers: ReadonlySet<NumberTree | BooleanTree>;
  /** The largest parts that it does not stand in and that are not known before any data. */
  readonly others: Parts;
}

/** Looks for a part in formulas. */
export function findPart(formulas: Parts, part: NumberTree): PartFound {
  const id = treeId(part);
  const itself = new Set<NumberTree>();
  const readers = new Set<NumberTree | BooleanTree>();
  const findIn = ({ numbers, conditions }: Parts): boolean => {
    const reading = [
      ...numbers.filter((tree) => {
        const isPart = tree.kind === part.kind && treeId(tree) === id;
        if (isPart) itself.add(tree);
        return isPart || findIn(partsOfNumber(tree));
      }),
      ...conditions.filter((tree) => findIn(partsOfCondition(tree))),
    ];
    for (const tree of reading) readers.add(tree);
    return reading.length > 0;
  };
  findIn(formulas);
  const others: { numbers: NumberTree[]; conditions: BooleanTree[] } = { numbers: [], conditions: [] };
  const collect = ({ numbers, conditions }: Parts): void => {
    for (const tree of numbers) {
      if (!readers.has(tree)) others.numbers.push(...(constantOf(tree) === undefined ? [tree] : []));
      else if (!itself.has(tree)) collect(partsOfNumber(tree));
    }
    for (const tree of conditions) {
      if (readers.has(tree)) collect(partsOfCondition(tree));
      else others.conditions.push(tree);
    }
  };
  collect(formulas);
  return { itself, readers, others };
}
