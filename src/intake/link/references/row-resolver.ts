import { type ColumnSchema } from '../../../model/data-model.ts';
import { nearestOf } from '../nearest-of.ts';
import { nothing, type Resolver, type Targets } from './resolver.ts';

/** What stands for words that may be a person's name. */
const withheld = '…';

/** Seeks rows of another table: by key, or by name inside the unit the row lies in. */
export function rowResolver({ ref = '', personal }: ColumnSchema, { rows }: Targets): Resolver {
  const finder = rows.get(ref);
  if (finder === undefined) return () => nothing;
  const isPrivate = personal || finder.namesArePersonal;
  return (word, area, hasPath) => {
    const near = finder.find(word, area);
    const found = near.count === 0 && !hasPath && area !== -1 ? finder.find(word, -1) : near;
    if (found.row !== -1) return { target: found.row, byName: found.byName, problem: null };
    const nearest = (): string => (isPrivate ? '' : nearestOf(word, finder.keys()));
    return {
      ...nothing,
      problem: { text: isPrivate ? withheld : word, count: found.count, elsewhere: undefined, nearest },
    };
  };
}
