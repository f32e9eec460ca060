import { encodingOf } from '../encoding-of.ts';
import { type LintCheck } from './lint-check.ts';

/** Clauses that no requirement, figure or permission is about. */
export const unusedClauses: LintCheck = ({ pack }) =>
  pack.clauses.flatMap(({ id }) => {
    const at = pack.places.clauses.get(id);
    if (at === undefined || encodingOf(pack, id) !== null) return [];
    return [{ about: id, diagnostic: { code: 'clause-unused', severity: 'warning', at, params: { id } } }];
  });
