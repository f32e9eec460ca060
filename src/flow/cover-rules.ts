import { type PackCoverage } from '../model/pack-listing.ts';
import { encodingOf } from '../rules/encoding-of.ts';
import { type RulePack } from '../rules/rule-pack.ts';

/** How many clauses of its plan a pack accounts for: judged, shown or allowed; and which it does not. */
export function coverRules(pack: RulePack): PackCoverage {
  const encoded = pack.clauses.map((clause) => ({ clause, encoding: encodingOf(pack, clause.id) }));
  const count = (wanted: string) => encoded.filter(({ encoding }) => encoding === wanted).length;
  return {
    id: pack.id,
    title: pack.title,
    clauses: pack.clauses.length,
    requirement: count('requirement'),
    figure: count('figure'),
    permission: count('permission'),
    rest: encoded.flatMap(({ clause: { id, locator, text }, encoding }) =>
      encoding === null ? [{ id, locator, text }] : [],
    ),
  };
}
