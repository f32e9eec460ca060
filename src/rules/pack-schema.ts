import { z } from 'zod';
import { outcomes } from '../model/outcome.ts';
import { formula, requirementsFile } from './requirement-schema.ts';
import { wordings } from './rule-pack.ts';
import { identifier, words } from './table-schema.ts';

const day = z.iso.date('a day such as 2020-12-31');
const snake = z.string().regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _ only');
const figure = z.union([z.number(), z.string().min(1)], { error: 'a number is wanted' });

const parameter = z
  .strictObject({
    value: formula.optional(),
    codes: z.array(z.string().regex(/^\d+$/, 'the digits of a code, in quotation marks')).min(1).optional(),
    bands: z
      .array(z.strictObject({ from: figure, to: figure.optional(), value: figure, upper: figure.optional() }))
      .min(1)
      .optional(),
    note: words,
  })
  .superRefine((parameter, context) => {
    const kinds = parameterKinds.filter((kind) => parameter[kind] !== undefined);
    if (kinds.length !== 1)
      context.addIssue({ code: 'custom', message: `exactly one of ${parameterKinds.join(', ')}` });
  });
const parameterKinds = ['value', 'codes', 'bands'] as const;

/** `pack.yaml`. */
export const packFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'words of small letters and digits joined by -'),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers such as 1.0.0'),
    title: words,
    issuer: words,
    number: z.string().nullable(),
    period: z.strictObject({ from: day, to: day }),
    jurisdiction: z.array(z.string().regex(/^\d{2,12}$/, 'the digits of a code, in quotation marks')).min(1),
    sources: z.array(z.strictObject({ id: identifier, title: words, status: z.enum(['primary', 'secondary']) })).min(1),
    notes: z.array(words).default([]),
    parameters: z.record(snake, parameter).default({}),
  })
  .superRefine(({ period }, context) => {
    if (period.from > period.to)
      context.addIssue({ code: 'custom', path: ['period'], message: 'it ends before it begins' });
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
      { error: 'measure with unit, or holds' },
    ),
);

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'a cell is text or a number' });
const bound = figure.nullable();
const quantity = z.union([figure, z.tuple([bound, bound])], { error: 'a number, or [low, high]' }).optional();

/** One file of `cases/`. */
export const casesFile = z.array(
  z.strictObject({
    requirement: z.string().min(1),
    name: z.string().min(1),
    'as-of': day,
    reading: z.string().min(1).optional(),
    tables: z.record(z.string(), z.array(z.record(z.string(), cell))),
    expect: z.union(
      [
        z.literal('not-judged'),
        z
          .array(
            z.strictObject({
              subject: z.string().min(1),
              outcome: z.enum(outcomes),
              reason: z.string().optional(),
              observed: quantity,
              required: quantity,
              shortfall: quantity,
            }),
          )
          .min(1),
      ],
      { error: 'not-judged, or a list of subjects in quotation marks with their outcomes' },
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
    'cases/*.yaml': casesFile,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
