import { z } from 'zod';
import {
  type ColumnSchema,
  levels,
  type LevelSchema,
  type TableSchema,
  type UnitSchema,
  type Words,
} from '../model/data-model.ts';
import { type Phrase, type PlainPhrase } from '../model/phrase.ts';
import { addFault } from './shape-fault.ts';

/** A word or sentence in both languages of the product. */
export const words: z.ZodType<Words, Words> = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What names a table, a column or a value in formulas and files. */
export const identifier = z.string().regex(/^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/, 'identifier' satisfies PlainPhrase);

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'snake-case' satisfies PlainPhrase);
const headings = z.array(z.string().min(1)).default([]);

const columnValue = z.strictObject({ id: identifier, zh: z.array(z.string().min(1)).min(1), en: z.string().min(1) });

const column = z
  .strictObject({
    id: name,
    title: words,
    type: z.enum(['key', 'text', 'integer', 'decimal', 'date', 'boolean', 'enum', 'ordinal', 'set', 'ref']),
    unit: z.string().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    aliases: headings,
    flagged: headings,
    values: z.array(columnValue).default([]),
    ref: z.string().optional(),
    blank: z.enum(['never', 'none']).optional(),
    default: z.string().optional(),
    inherited: z.boolean().default(false),
    optional: z.boolean().default(false),
    personal: z.boolean().default(false),
  })
  .superRefine((column, context) => {
    for (const [key, phrase] of contradictionsOf(column)) addFault(context, [key], phrase);
  }) satisfies z.ZodType<ColumnSchema>;

/** One file `tables/<table>.yaml`. */
export const tableFile = z
  .strictObject({
    id: name,
    title: words,
    subject: identifier,
    'subject-title': words,
    key: z.string().optional(),
    label: z.string().optional(),
    'label-is-unique': z.boolean().optional(),
    home: z.string().optional(),
    'several-homes': z.boolean().optional(),
    requires: z.array(z.array(z.string()).min(1)).min(1),
    columns: z.array(column).min(1),
  })
  .transform((file): TableSchema => {
    const {
      'subject-title': subjectTitle,
      'label-is-unique': labelIsUnique,
      'several-homes': severalHomes,
      ...table
    } = file;
    return { ...table, subjectTitle, labelIsUnique, severalHomes };
  });

/** `tables/levels.yaml`. */
export const levelsFile = z.array(
  z
    .strictObject({
      id: z.enum(levels),
      title: words,
      plural: name,
      aliases: headings,
      'code-aliases': headings,
    })
    .transform(({ 'code-aliases': codeAliases, ...level }): LevelSchema => ({ ...level, codeAliases })),
);

/** `tables/units.yaml`. */
export const unitsFile: z.ZodType<readonly UnitSchema[]> = z.array(
  z.strictObject({
    id: name,
    title: words,
    one: words.optional(),
    aliases: headings,
    conversions: z
      .array(z.strictObject({ aliases: z.array(z.string().min(1)).min(1), factor: z.number().positive() }))
      .default([]),
    equals: z.strictObject({ factor: z.number().positive().default(1), units: z.record(name, z.int()) }).optional(),
  }),
);

/** The JSON Schema of one `tables/<table>.yaml`, for editors. */
export function tableJsonSchema(): object {
  return z.toJSONSchema(tableFile, { io: 'input' });
}

/** What a column says of itself that cannot be true together: the key at fault and why. */
function contradictionsOf(column: {
  readonly type: string;
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly values: readonly unknown[];
  readonly ref?: string | undefined;
  readonly blank?: string | undefined;
}): readonly (readonly [key: string, reason: Phrase])[] {
  const { type, unit, min, max, values, ref, blank } = column;
  const isNumber = type === 'integer' || type === 'decimal';
  const found: (readonly [string, Phrase])[] = [];
  if ((type === 'enum' || type === 'ordinal') && values.length === 0)
    found.push(['type', { phrase: 'values-needed', type }]);
  if (type === 'ref' && ref === undefined) found.push(['type', 'reference-without-target']);
  if (ref !== undefined && type !== 'ref' && type !== 'set') found.push(['ref', { phrase: 'reference-not-for', type }]);
  if (ref !== undefined && values.length > 0) found.push(['values', 'reference-with-values']);
  if (unit !== undefined && !isNumber) found.push(['unit', { phrase: 'unit-not-for', type }]);
  if ((min !== undefined || max !== undefined) && !isNumber) found.push(['type', { phrase: 'range-not-for', type }]);
  if (min !== undefined && max !== undefined && min > max) found.push(['min', 'min-above-max']);
  if (blank === 'never' && type !== 'date') found.push(['blank', 'never-without-date']);
  return found;
}
