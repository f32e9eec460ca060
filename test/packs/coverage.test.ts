import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcome.ts';
import { type Expectation, type PackCase, type RequirementSource } from '../../src/rules/rule-pack.ts';
import { lackingKinds } from '../../src/rules/lint/lacking-cases.ts';
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
  source: null,
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
  tags: [],
  source: null,
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
    ...(['compliant', 'undetermined', 'not-applicable'] as const).map((outcome) => ({
      name: `without one that is ${outcome}`,
      expected: whole.filter((expectation) => expectation.outcome !== outcome),
      lacking: [{ outcome }],
    })),
    {
      name: 'when none says which day is due',
      expected: whole.map((expectation) => ({ ...expectation, due: undefined })),
      lacking: [
        { outcome: 'not-due', due: 'day' },
        { outcome: 'non-compliant', due: 'day' },
      ],
    },
  ])('$name', ({ expected, lacking }) => {
    const found = lackingKinds(requirement, [exampleOf(null, expected), exampleOf('strict', whole)]);
    expect(found).toEqual(lacking);
  });

  test('when a reading has none that fails it', () => {
    const strict = exampleOf('strict', [{ at, subject: 'A', outcome: 'compliant' }]);
    expect(lackingKinds(requirement, [exampleOf(null, whole), strict])).toEqual([
      { outcome: 'non-compliant', reading: 'strict' },
    ]);
  });
});

function exampleOf(reading: string | null, expect: readonly Expectation[]): PackCase {
  return { requirement: 'a.area', name: 'an example', at, asOf: '2020-12-31', reading, tables: new Map(), expect };
}
