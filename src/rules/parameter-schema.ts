import { z } from 'zod';
import { type PlainPhrase } from '../model/phrase.ts';
import { datedFormula, datedIn, faultsOfDays } from './dated-schema.ts';
import { secondaryStatus, sourceId } from './requirement-schema.ts';
import { addFault } from './shape-fault.ts';
import { identifier, words } from './table-schema.ts';

/** The name of a parameter, an indicator or a column. */
export const snake = z.string().regex(/^[a-z][a-z0-9_]*$/, 'snake-case' satisfies PlainPhrase);

/** A number as its author wrote it. */
export const figure = z.union([z.number(), z.string().min(1)], { error: 'number' satisfies PlainPhrase });

/** A word of a column, or several of them. */
const columnWord = z.union([identifier, z.boolean()]).transform(String);
const columnWords = z.union([columnWord.transform((word) => [word]), z.array(columnWord).min(1)], {
  error: 'value' satisfies PlainPhrase,
});

/** What a parameter may be; each has exactly one of these. */
export const parameterStatement = {
  value: datedFormula.optional(),
  codes: z
    .array(z.string().regex(/^\d+$/, 'code-digits' satisfies PlainPhrase))
    .min(1)
    .optional(),
  bands: z
    .array(z.strictObject({ from: figure, to: figure.optional(), value: figure, upper: figure.optional() }))
    .min(1)
    .optional(),
  choices: z
    .array(z.strictObject({ when: z.record(snake, columnWords).default({}), allow: z.record(snake, columnWords) }))
    .min(1)
    .optional(),
};
export const parameterKinds = ['value', 'codes', 'bands', 'choices'] as const;

/** One parameter of `pack.yaml`. */
export const parameter = z
  .strictObject({
    ...parameterStatement,
    status: secondaryStatus.optional(),
    source: sourceId.optional(),
    note: words,
  })
  .superRefine((parameter, context) => {
    const kinds = parameterKinds.filter((kind) => parameter[kind] !== undefined);
    if (kinds.length !== 1) addFault(context, [], { phrase: 'exactly-one-of', choices: parameterKinds });
    for (const [path, phrase] of faultsOfDays(parameter)) addFault(context, path, phrase);
    // Before its first day a formula that names it would have no value.
    if (datedIn(parameter.value)[0]?.from !== undefined) addFault(context, ['value', 0, 'from'], 'from-first');
  });
