import { z } from 'zod';
import { obligations, outcomes } from '../model/outcome.ts';
import { wordings } from './rule-pack.ts';
import { identifier, words } from './table-schema.ts';

const day = z.iso.date('a day such as 2020-12-31');
const snake = z.string().regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _ only');
/** `<pack>.<kebab-case words>`: permanent and free of any language. */
const requirementId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/, 'the pack, a dot, and words joined by -');

const formula = z.union([z.string().min(1), z.number()], { error: 'a formula is wanted: text or a number' });
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
  z.strictObject({ id: snake, title: words, for: identifier, measure: formula, unit: z.string().min(1) }),
);

export const thresholdKeys = ['at-least', 'more-than', 'at-most', 'less-than', 'equals', 'between'] as const;

/** What a reading may put in the place of what the requirement says. */
const statement = {
  for: identifier.optional(),
  where: formula.optional(),
  measure: formula.optional(),
  'at-least': formula.optional(),
  'more-than': formula.optional(),
  'at-most': formula.optional(),
  'less-than': formula.optional(),
  equals: formula.optional(),
  between: z.tuple([formula, formula]).optional(),
  holds: formula.optional(),
  unit: z.string().min(1).optional(),
  due: formula.optional(),
};
export type StatementKey = keyof typeof statement;
type Statement = Partial<Record<StatementKey, unknown>>;

const reading = z.strictObject({ ...statement, note: words }).superRefine((reading, context) => {
  const thresholds = thresholdKeys.filter((key) => reading[key] !== undefined);
  const second = thresholds[1];
  if (second !== undefined)
    context.addIssue({ code: 'custom', path: [second], message: `beside ${thresholds[0] ?? ''}` });
});

const requirement = z
  .strictObject({
    id: requirementId,
    clause: z.string().min(1),
    title: words,
    obligation: z.enum(obligations),
    ...statement,
    for: identifier,
    'default-reading': identifier.optional(),
    readings: z.record(identifier, reading).default({}),
    note: words.optional(),
  })
  .superRefine((requirement, context) => {
    for (const [key, message] of [...faultsOfTest(requirement), ...faultsOfReadings(requirement)]) {
      context.addIssue({ code: 'custom', path: key === '' ? [] : [key], message });
    }
    for (const [name, reading] of Object.entries(requirement.readings)) {
      const [fault] = faultsOfTest(statementOf(requirement, name));
      if (fault === undefined || faultsOfTest(requirement).length > 0) continue;
      const path = fault[0] !== '' && reading[fault[0]] !== undefined ? [fault[0]] : [];
      context.addIssue({ code: 'custom', path: ['readings', name, ...path], message: fault[1] });
    }
  });

/**
 * What a requirement states under one of its readings: the reading's words where it has any, else its own. A reading
 * with a threshold replaces the threshold whatever its kind, and one with `holds` replaces measure and threshold.
 */
export function statementOf(requirement: Statement & { readonly readings: Readings }, name: string | null): Statement {
  const reading = name === null ? {} : (requirement.readings[name] ?? {});
  const changesThreshold = thresholdKeys.some((key) => reading[key] !== undefined);
  const dropped: readonly StatementKey[] =
    reading.holds !== undefined
      ? ['measure', 'unit', ...thresholdKeys]
      : [
          ...(changesThreshold ? thresholdKeys : []),
          ...(changesThreshold || reading.measure !== undefined ? ['holds' as const] : []),
        ];
  const kept = statementKeys.filter((key) => !dropped.includes(key));
  return Object.fromEntries(
    [
      ...kept.map((key) => [key, requirement[key]] as const),
      ...statementKeys.map((key) => [key, reading[key]] as const),
    ].filter(([, value]) => value !== undefined),
  );
}
const statementKeys = [
  'for',
  'where',
  'measure',
  ...thresholdKeys,
  'holds',
  'unit',
  'due',
] as const satisfies readonly StatementKey[];
type Readings = Readonly<Record<string, Statement>>;

/** One file of `requirements/`. */
export const requirementsFile = z.array(requirement);
export type RequirementText = z.output<typeof requirement>;

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

type Fault<Key extends string = StatementKey> = readonly [key: Key | '', reason: string];

/** A requirement compares a measure with one threshold, or asks that a condition holds. */
function faultsOfTest(requirement: Statement): readonly Fault[] {
  const thresholds = thresholdKeys.filter((key) => requirement[key] !== undefined);
  if (requirement.holds !== undefined) {
    const beside = [...(['measure', 'unit'] as const).filter((key) => requirement[key] !== undefined), ...thresholds];
    return beside.map((key) => [key, 'a condition in holds goes without it']);
  }
  if (requirement.measure === undefined) return [['', 'a measure with its threshold, or holds']];
  const [first, ...others] = thresholds;
  return [
    ...(first === undefined ? [['', `one of ${thresholdKeys.join(', ')}`] as const] : []),
    ...others.map((key) => [key, `beside ${first ?? ''}: there is one threshold`] as const),
    ...(requirement.unit === undefined ? [['measure', 'a measure has a unit'] as const] : []),
  ];
}

/** Readings have names, the one that stands as well. */
function faultsOfReadings({
  readings,
  'default-reading': standing,
}: {
  readonly readings: Readings;
  readonly 'default-reading'?: string | undefined;
}): readonly Fault<'readings' | 'default-reading'>[] {
  const names = Object.keys(readings);
  if (names.length > 0 && standing === undefined) return [['readings', 'default-reading names the one that stands']];
  if (names.length === 0 && standing !== undefined) return [['default-reading', 'there are no other readings']];
  if (standing !== undefined && names.includes(standing)) {
    return [['default-reading', 'it is described by the requirement itself, not among the readings']];
  }
  return [];
}
