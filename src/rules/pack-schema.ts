import { z } from 'zod';
import { outcomes } from '../model/outcome.ts';
import { type PlainPhrase } from '../model/phrase.ts';
import { formula } from './dated-schema.ts';
import { lintCodes } from './lint-codes.ts';
import { overridesFile } from './override-schema.ts';
import { figure, parameter, snake } from './parameter-schema.ts';
import { requirementId, requirementsFile } from './requirement-schema.ts';
import { wordings } from './rule-pack.ts';
import { addFault } from './shape-fault.ts';
import { identifier, words } from './table-schema.ts';

const day = z.iso.date('day-form' satisfies PlainPhrase);

/** `pack.yaml`. */
export const packFile = z
  .strictObject({
    /** The pack it builds on: an id, or a folder beside its own. */
    extends: z.string().min(1).optional(),
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'pack-id' satisfies PlainPhrase),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version' satisfies PlainPhrase),
    title: words,
    issuer: words,
    number: z.string().nullable().optional(),
    // A pack that builds on another need not repeat these two.
    period: z.strictObject({ from: day, to: day }).optional(),
    jurisdiction: z.array(z.string().regex(/^\d{2,12}$/, 'code-digits' satisfies PlainPhrase)).min(1),
    sources: z
      .array(
        z.strictObject({
          id: identifier,
          title: words,
          status: z.enum(['primary', 'secondary']),
          note: words.optional(),
        }),
      )
      .min(1)
      .optional(),
    notes: z.array(words).default([]),
    parameters: z.record(snake, parameter).default({}),
    accept: z
      .array(z.strictObject({ check: z.enum(lintCodes), of: z.string().min(1).optional(), reason: words }))
      .default([]),
  })
  .superRefine(({ period }, context) => {
    if (period !== undefined && period.from > period.to) addFault(context, ['period'], 'ends-before-it-begins');
  });

/** `clauses.yaml`. */
export const clausesFile = z.array(
  z.strictObject({
    id: identifier,
    locator: z.string().min(1),
    wording: z.enum(wordings),
    trigger: z.string().min(1),
    text: words,
  }),
);

/** `indicators.yaml`. */
export const indicatorsFile = z.array(
  z
    .strictObject({
      id: snake,
      title: words,
      for: identifier,
      measure: formula.optional(),
      unit: z.string().min(1).optional(),
      holds: formula.optional(),
    })
    .refine(
      ({ measure, unit, holds }) =>
        holds === undefined ? measure !== undefined && unit !== undefined : measure === undefined && unit === undefined,
      { error: 'measure-or-holds' satisfies PlainPhrase },
    ),
);

/** `permissions.yaml`. */
export const permissionsFile = z.array(
  z.strictObject({
    id: requirementId,
    clause: z.string().min(1),
    title: words,
    for: identifier,
    when: formula,
    lifts: z.array(z.string().min(1)),
    note: words.optional(),
  }),
);

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'cell' satisfies PlainPhrase });
/** `times` stands for so many rows alike, and is no column. */
const row = z
  .object({
    times: z
      .int('whole-number' satisfies PlainPhrase)
      .min(1)
      .max(10_000)
      .optional(),
  })
  .catchall(cell);
const bound = figure.nullable();
const quantity = z
  .union([figure, z.tuple([bound, bound])], { error: 'number-or-range' satisfies PlainPhrase })
  .optional();

const dayOrNone = 'day-or-none' satisfies PlainPhrase;
const dueDay = z.union([z.literal('none'), z.iso.date(dayOrNone)], { error: dayOrNone });

/** One file of `cases/`. */
export const casesFile = z.array(
  z.strictObject({
    requirement: z.string().min(1),
    name: z.string().min(1),
    'as-of': day,
    reading: z.string().min(1).optional(),
    tables: z.record(z.string(), z.array(row)),
    expect: z.union(
      [
        z.literal('not-judged'),
        z
          .array(
            z.strictObject({
              subject: z.string().min(1),
              outcome: z.enum(outcomes).optional(),
              reason: z.string().optional(),
              observed: quantity,
              required: quantity,
              shortfall: quantity,
              due: dueDay.optional(),
            }),
          )
          .min(1),
      ],
      { error: 'case-expectation' satisfies PlainPhrase },
    ),
  }),
);

/** The JSON Schemas of the files of a pack, by file name, for editors. */
export function packJsonSchema(): Readonly<Record<string, object>> {
  const files = {
    'pack.yaml': packFile,
    'clauses.yaml': clausesFile,
    'indicators.yaml': indicatorsFile,
    'requirements/*.yaml': requirementsFile,
    'permissions.yaml': permissionsFile,
    'overrides.yaml': overridesFile,
    'cases/*.yaml': casesFile,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
