import { z } from 'zod';
import { obligations } from '../model/outcome.ts';
import { type Phrase, type PlainPhrase } from '../model/phrase.ts';
import { tags } from '../model/tag.ts';
import { faultsOfDays, formula, thresholdKeys, thresholdStatement } from './dated-schema.ts';
import { addFault } from './shape-fault.ts';
import { identifier, words } from './table-schema.ts';

/** `<pack>.<kebab-case words>`: permanent and free of any language. */
export const requirementId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/, 'requirement-id' satisfies PlainPhrase);

/** What a reading may put in the place of what the requirement says. */
const statement = {
  for: identifier.optional(),
  where: formula.optional(),
  measure: formula.optional(),
  ...thresholdStatement,
  holds: formula.optional(),
  unit: z.string().min(1).optional(),
  due: formula.optional(),
};
export type StatementKey = keyof typeof statement;
type Statement = Partial<Record<StatementKey, unknown>>;

/** An id of the sources in `pack.yaml`. */
export const sourceId = z.string().min(1);

/** Marks a value that is not taken from the plan itself. */
export const secondaryStatus = z.literal('secondary');

const reading = z.strictObject({ ...statement, source: sourceId.optional(), note: words });

const requirement = z
  .strictObject({
    id: requirementId,
    clause: z.string().min(1),
    title: words,
    obligation: z.enum(obligations),
    reported: z.literal(false).optional(),
    tags: z.array(z.enum(tags)).default([]),
    status: secondaryStatus.optional(),
    source: sourceId.optional(),
    ...statement,
    for: identifier,
    'default-reading': identifier.optional(),
    readings: z.record(identifier, reading).default({}),
    note: words.optional(),
  })
  .superRefine((requirement, context) => {
    for (const [key, phrase] of [...faultsOfTest(requirement), ...faultsOfReadings(requirement)]) {
      addFault(context, key === '' ? [] : [key], phrase);
    }
    for (const [path, phrase] of faultsOfDays(requirement)) addFault(context, path, phrase);
    for (const [name, reading] of Object.entries(requirement.readings)) {
      for (const [path, phrase] of faultsOfDays(reading)) addFault(context, ['readings', name, ...path], phrase);
    }
    for (const [name, reading] of Object.entries(requirement.readings)) {
      const [fault] = faultsOfTest(statementOf(requirement, name));
      if (fault === undefined || faultsOfTest(requirement).length > 0) continue;
      const path = fault[0] !== '' && reading[fault[0]] !== undefined ? [fault[0]] : [];
      addFault(context, ['readings', name, ...path], fault[1]);
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

/** What is computed and shown without a threshold. */
const figure = z.strictObject({
  id: requirementId,
  clause: z.string().min(1),
  title: words,
  reported: z.literal(true),
  status: secondaryStatus.optional(),
  source: sourceId.optional(),
  for: identifier,
  where: formula.optional(),
  measure: formula,
  unit: z.string().min(1),
  note: words.optional(),
});

/** One file of `requirements/`. */
export const requirementsFile = z.array(
  z.discriminatedUnion('reported', [figure, requirement], {
    // An entry that is no mapping at all is said to be none.
    error: ({ input }) => (typeof input === 'object' ? ('true-or-false' satisfies PlainPhrase) : undefined),
  }),
);
export type RequirementText = z.output<typeof requirement>;
export type FigureText = z.output<typeof figure>;

type Fault<Key extends string = StatementKey> = readonly [key: Key | '', reason: Phrase];

/** A requirement compares a measure with one threshold, or asks that a condition holds. */
function faultsOfTest(requirement: Statement): readonly Fault[] {
  const thresholds = thresholdKeys.filter((key) => requirement[key] !== undefined);
  if (requirement.holds !== undefined) {
    const beside = [...(['measure', 'unit'] as const).filter((key) => requirement[key] !== undefined), ...thresholds];
    return beside.map((key) => [key, 'beside-holds']);
  }
  if (requirement.measure === undefined) return [['', 'measure-with-threshold']];
  const [first, ...others] = thresholds;
  return [
    ...(first === undefined ? [['', { phrase: 'exactly-one-of', choices: thresholdKeys }] as const] : []),
    ...others.map((key) => [key, { phrase: 'second-threshold', first: first ?? '' }] as const),
    ...(requirement.unit === undefined ? [['measure', 'measure-without-unit'] as const] : []),
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
  if (names.length > 0 && standing === undefined) return [['readings', 'default-reading-missing']];
  if (names.length === 0 && standing !== undefined) return [['default-reading', 'default-reading-alone']];
  if (standing !== undefined && names.includes(standing)) {
    return [['default-reading', 'default-reading-listed']];
  }
  return [];
}
