import { type Reading, type Requirement, type SilentRequirement } from '../rule-set.ts';
import { meaningOf } from './meaning-of.ts';

/** What a pack makes of a requirement on a day, and why it asks nothing where it does not. */
export interface Statement {
  readonly requirement: Requirement;
  readonly silent: SilentRequirement['why'] | null;
}

/** Whether two packs say the same of a requirement or figure, by the same clause and under every reading. */
export function isSameStatement(a: Statement, b: Statement): boolean {
  return statementId(a) === statementId(b);
}

function statementId({ requirement, silent }: Statement): string {
  const { obligation, clause, judged, readings } = requirement;
  return meaningOf([obligation, clause.id, silent, [judged, ...readings].map(readingParts)]);
}

function readingParts({ id, row, where, test, due, permissions }: Reading): readonly unknown[] {
  return [id, row, where, test, due, permissions.map(({ when }) => when)];
}
