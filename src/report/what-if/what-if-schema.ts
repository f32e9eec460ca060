import { languages } from '../../locale/index.ts';
import { changeKinds } from '../../model/finding-change.ts';
import { obligations, outcomes } from '../../model/outcome.ts';
import { reportSchema } from '../json/report-schema.ts';
import { list, nullable, record, ref } from '../json/schema-parts.ts';

/** The version of the document: a new minor only adds, a new major may take away or change. */
export const whatIfSchemaVersion = '1.0';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const side = { enum: ['below', 'above'], description: 'Whether more is wanted, or less. The two are not added up.' };
const { words, unit, subject, counts, rate, quantity } = reportSchema.definitions;

/** JSON Schema (draft 07) of what `cscheck whatif` writes, as `cscheck schema whatif` prints it. */
export const whatIfSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'cscheck whatif',
  description:
    'The same data under two variants of the rules: base, and what is tried. Short means not met, due or not. Keys may ' +
    'be added within a major version, so unknown keys are to be ignored.',
  ...record({
    schemaVersion: { type: 'string', pattern: '^1\\.\\d+$' },
    tool: record({ name: { const: 'cscheck' }, version: text }),
    kind: { const: 'whatif' },
    language: { enum: languages },
    asOf: day,
    asOfSource: { enum: ['option', 'data', 'clock'] },
    scope: nullable('unit'),
    options: record({
      absentRows: { enum: ['none', 'unknown'] },
      region: list(text),
      mapping: { type: ['string', 'null'] },
      encouraged: { type: 'boolean' },
    }),
    inputs: list(record({ file: text, sha256 })),
    packs: list(record({ id: text, version: text, sha256, title: ref('words') })),
    base: ref('side'),
    tried: ref('side'),
    total: { ...ref('tally'), description: 'Over the requirements that the two variants ask differently.' },
    byRequirement: {
      ...list(
        record({
          id: text,
          pack: text,
          clause: text,
          title: ref('words'),
          obligation: { enum: [...obligations] },
          base: ref('asked'),
          tried: ref('asked'),
          tally: ref('tally'),
          byCounty: list(ref('area')),
        }),
      ),
      description: 'What was compared, in the order of the packs; adds up to the total.',
    },
    byCounty: { ...list(ref('area')), description: 'Districts by code; adds up to the total.' },
    byTown: { ...list(ref('area')), description: 'Streets by code; adds up to the total.' },
    changes: {
      ...list(
        record({
          id: { ...text, description: 'Of the finding: requirement and subject, as in a report.' },
          requirement: text,
          obligation: { enum: [...obligations] },
          subject: ref('subject'),
          kinds: { ...list({ enum: [...changeKinds] }), description: 'All that is true of it.' },
          base: nullable('finding'),
          tried: nullable('finding'),
          quantities: list(
            record({
              unit: text,
              side,
              base: ref('quantity'),
              tried: ref('quantity'),
              difference: ref('quantity'),
            }),
          ),
        }),
      ),
      description: 'The findings that change, the most telling first.',
    },
    notCompared: {
      ...list(
        record({
          requirement: text,
          unjudgedOn: { enum: ['base', 'tried'] },
          reason: { type: ['string', 'null'] },
          missing: list(text),
        }),
      ),
      description: 'Requirements that only one variant could judge: they are in no tally.',
    },
  }),
  definitions: {
    ...{ words, unit, subject, counts, rate, quantity },
    side: {
      ...record({
        set: { type: 'object', additionalProperties: text, description: 'What is set otherwise than the packs say.' },
        readings: list(text),
        counts: ref('counts'),
        rate: ref('rate'),
        communities: ref('counts'),
        communityRate: ref('rate'),
      }),
      description: 'One variant, with the outcomes over everything that is judged, as in a report.',
    },
    asked: record({
      subject: text,
      unit: text,
      threshold: text,
      due: { oneOf: [day, { type: 'null' }] },
      reading: text,
    }),
    area: record({
      unit: { ...nullable('unit'), description: 'Null for what lies in no unit of this level, or above it.' },
      path: list(ref('unit')),
      tally: ref('tally'),
    }),
    tally: record({
      base: ref('counts'),
      tried: ref('counts'),
      newlyShort: { ...count, description: 'Short as tried and not short as it stands.' },
      noLongerShort: count,
      turnedUndetermined: { ...count, description: 'Those no longer short of which nothing can be told any more.' },
      stillShort: count,
      wider: { ...count, description: 'Short both ways, and surely lacking more.' },
      narrower: count,
      newlyUndetermined: count,
      newlyDetermined: count,
      quantities: {
        ...list(
          record({
            unit: text,
            side,
            base: ref('quantity'),
            tried: ref('quantity'),
            difference: { ...ref('quantity'), description: 'Tried less base, of all findings together.' },
            bounded: {
              ...ref('quantity'),
              description: 'The same without the findings that missing data leave without an end.',
            },
            ranging: { ...count, description: 'How many of those in `bounded` are a range.' },
            leftOut: { ...count, description: 'How many are left out of `bounded`.' },
          }),
        ),
        description: 'What is lacking, added up in each unit.',
      },
    }),
    finding: record({
      outcome: { enum: [...outcomes] },
      reason: { type: ['string', 'null'] },
      comparison: text,
      unit: text,
      due: { oneOf: [day, { type: 'null' }] },
      observed: ref('quantity'),
      required: ref('quantity'),
      shortfall: ref('quantity'),
    }),
  },
} as const satisfies object;
