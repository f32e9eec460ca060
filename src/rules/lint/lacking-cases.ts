import { type Outcome } from '../../model/outcome.ts';
import { type FigureSource, type PackCase, type RequirementSource } from '../rule-pack.ts';
import { overridesWithoutCase } from '../overrides-without-case.ts';
import { isInherited } from '../packs-above.ts';
import { type LintCheck, type Remark } from './lint-check.ts';

/** Requirements and figures without a worked example, and requirements without one of a kind that each should have. */
export const lackingCases: LintCheck = ({ pack }) => [
  ...overridesWithoutCase(pack).map(({ of: id, at }): Remark => {
    const params = { id, pack: pack.id };
    return { about: id, diagnostic: { code: 'override-case-missing', severity: 'warning', at, params } };
  }),
  ...pack.figures.filter(({ id }) => !pack.cases.some(({ requirement }) => requirement === id)).map(withoutCase),
  ...pack.requirements.flatMap((requirement): readonly Remark[] => {
    const { id, at } = requirement;
    if (isInherited(pack, id)) return [];
    const examples = pack.cases.filter((example) => example.requirement === id);
    if (examples.length === 0) {
      return [withoutCase(requirement)];
    }
    return lackingKinds(requirement, examples).map((kind) => {
      const params = { id, lacking: kindText(kind) };
      return { about: id, diagnostic: { code: 'case-kind-missing', severity: 'warning', at, params } };
    });
  }),
];

function withoutCase({ id, at }: RequirementSource | FigureSource): Remark {
  return { about: id, diagnostic: { code: 'case-missing', severity: 'warning', at, params: { id } } };
}

/** What a case should expect. */
export interface CaseKind {
  /** Null for any. */
  readonly outcome: Outcome | null;
  /** `day` where the day by which it is due is to be said, `none` where there is none. */
  readonly due?: 'day' | 'none';
  /** Under a reading that does not stand. */
  readonly reading?: string;
}

/** The kinds of cases that a requirement should have and has not. */
export function lackingKinds({ readings }: RequirementSource, examples: readonly PackCase[]): readonly CaseKind[] {
  const [standing, ...others] = readings;
  const expectedUnder = (id: string) =>
    examples.flatMap((example) =>
      (example.reading ?? standing.id) === id && example.expect !== 'not-judged' ? example.expect : [],
    );
  const isThere = ({ outcome, due, reading = standing.id }: CaseKind) =>
    expectedUnder(reading).some(
      (expected) =>
        (outcome === null || expected.outcome === outcome) &&
        (due === undefined || (due === 'none' ? expected.due === null : typeof expected.due === 'string')),
    );
  const wanted: readonly CaseKind[] = [
    { outcome: 'compliant' },
    { outcome: 'non-compliant' },
    { outcome: 'undetermined' },
    ...(standing.where === null ? [] : [{ outcome: 'not-applicable' } as const]),
    ...(standing.due === null
      ? [{ outcome: null, due: 'none' } as const]
      : [{ outcome: 'not-due', due: 'day' } as const, { outcome: 'non-compliant', due: 'day' } as const]),
    ...others.flatMap(({ id: reading }): readonly CaseKind[] => [
      { outcome: 'compliant', reading },
      { outcome: 'non-compliant', reading },
    ]),
  ];
  return wanted.filter((kind) => !isThere(kind));
}

/** As it would stand in a case. */
function kindText({ outcome, due, reading }: CaseKind): string {
  return [
    ...(reading === undefined ? [] : [`reading: ${reading}`]),
    ...(outcome === null ? [] : [`outcome: ${outcome}`]),
    ...(due === undefined ? [] : [due === 'none' ? 'due: none' : 'due: YYYY-MM-DD']),
  ].join(', ');
}
