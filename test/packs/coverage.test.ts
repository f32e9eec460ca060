import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcome.ts';
import { type Expectation, type PackCase, type RequirementSource } from '../../src/rules/rule-pack.ts';
import { shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

// What rules/README.md promises of the worked examples of every requirement.
describe.each(shippedPackIds())('The requirements of %s', (id) => {
  const { pack } = shippedPack(id);

  test.each(pack.requirements)('$id has a case of every kind', (requirement) => {
    const examples = pack.cases.filter((example) => example.requirement === requirement.id);
    expect(lackingKinds(requirement, examples)).toEqual([]);
  });
});

const at = { file: 'a.yaml' };
const text = (words: string) => ({ text: words, segments: [] });
const reading = {
  id: 'plain',
  note: null,
  for: text('community'),
  where: text('type = urban'),
  test: { kind: 'holds', condition: text('true') },
  due: text('2020-12-31'),
} as const;
const requirement: RequirementSource = {
  id: 'a.area',
  at,
  clause: { id: 'a-01', locator: '1', wording: 'binding', trigger: '必须', text: { zh: '面积', en: 'Area' } },
  title: { zh: '面积', en: 'Area' },
  obligation: 'must',
  note: null,
  readings: [reading, { ...reading, id: 'strict' }],
};
const whole: readonly Expectation[] = [
  ...outcomes.map((outcome): Expectation => ({ at, subject: 'A', outcome })),
  { at, subject: 'A', outcome: 'not-due', due: '2020-12-31' },
  { at, subject: 'A', outcome: 'non-compliant', due: '2020-12-31' },
];

describe('Cases are found lacking', () => {
  test.each([
    { name: 'not when there is one of every kind', expected: whole, lacking: [] },
    ...outcomes.map((outcome) => ({
      name: `without one that is ${outcome}`,
      expected: whole.filter((expectation) => expectation.outcome !== outcome),
      lacking: [outcome],
    })),
    {
      name: 'when none says which day is due',
      expected: whole.map((expectation) => ({ ...expectation, due: undefined })),
      lacking: ['not-due with its due date', 'non-compliant with its due date'],
    },
  ])('$name', ({ expected, lacking }) => {
    const found = lackingKinds(requirement, [exampleOf(null, expected), exampleOf('strict', whole)]);
    expect(found).toEqual(expect.arrayContaining([...lacking]));
    expect(found.length > 0).toBe(lacking.length > 0);
  });

  test('when a reading has none that fails it', () => {
    const strict = exampleOf('strict', [{ at, subject: 'A', outcome: 'compliant' }]);
    expect(lackingKinds(requirement, [exampleOf(null, whole), strict])).toEqual(['non-compliant under strict']);
  });
});

/** The kinds of cases that a requirement should have and has not. */
function lackingKinds({ readings }: RequirementSource, examples: readonly PackCase[]): readonly string[] {
  const [standing, ...others] = readings;
  const expectedUnder = (id: string) =>
    examples.flatMap((example) =>
      (example.reading ?? standing.id) === id && example.expect !== 'not-judged' ? example.expect : [],
    );
  const expected = expectedUnder(standing.id);
  const has = (outcome: string) => expected.some((expectation) => expectation.outcome === outcome);
  const hasDated = (outcome: string) =>
    expected.some((expectation) => expectation.outcome === outcome && typeof expectation.due === 'string');
  const isDated = standing.due !== null;
  const kinds = [
    ...['compliant', 'non-compliant', 'undetermined'].map((outcome) => ({ kind: outcome, isThere: has(outcome) })),
    { kind: 'not-applicable', isThere: standing.where === null || has('not-applicable') },
    { kind: 'not-due', isThere: !isDated || has('not-due') },
    ...['not-due', 'non-compliant'].map((outcome) => ({
      kind: `${outcome} with its due date`,
      isThere: !isDated || hasDated(outcome),
    })),
    { kind: 'due: none', isThere: isDated || expected.some(({ due }) => due === null) },
    ...others.flatMap(({ id }) =>
      (['compliant', 'non-compliant'] as const).map((outcome) => ({
        kind: `${outcome} under ${id}`,
        isThere: expectedUnder(id).some((expectation) => expectation.outcome === outcome),
      })),
    ),
  ];
  return kinds.filter(({ isThere }) => !isThere).map(({ kind }) => kind);
}

function exampleOf(reading: string | null, expect: readonly Expectation[]): PackCase {
  return { requirement: 'a.area', name: 'an example', at, asOf: '2020-12-31', reading, tables: new Map(), expect };
}
