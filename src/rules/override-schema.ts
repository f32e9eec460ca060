import { z } from 'zod';
import { obligations } from '../model/outcome.ts';
import { type Phrase } from '../model/phrase.ts';
import { day, faultsOfDays, formula, thresholdKeys, thresholdStatement } from './dated-schema.ts';
import { parameterKinds, parameterStatement } from './parameter-schema.ts';
import { addFault } from './shape-fault.ts';
import { identifier, words } from './table-schema.ts';

const override = z
  .strictObject({
    overrides: z.string().min(1),
    clause: z.string().min(1),
    from: day.optional(),
    // Of a requirement
    obligation: z.enum(obligations).optional(),
    ...thresholdStatement,
    due: formula.optional(),
    'default-reading': identifier.optional(),
    // Of a parameter
    ...parameterStatement,
    off: z.strictObject({ reason: words }).optional(),
    note: words.optional(),
  })
  .superRefine((entry, context) => {
    for (const [path, phrase] of [...faultsOf(entry), ...faultsOfDays(entry)]) addFault(context, path, phrase);
  });

/** `overrides.yaml`: what a pack says otherwise than the packs above it. */
export const overridesFile = z.array(override);
export type OverrideText = z.output<typeof override>;

/** What an override may say of a requirement. */
export const requirementKeys = ['obligation', ...thresholdKeys, 'due', 'default-reading'] as const;

type Fault = readonly [path: readonly (string | number)[], reason: Phrase];

/** It changes one thing in one way, and says what. */
function faultsOf(entry: Readonly<Record<string, unknown>>): readonly Fault[] {
  const stated = (keys: readonly string[]) => keys.filter((key) => entry[key] !== undefined);
  const ofRequirement = stated(requirementKeys);
  const ofParameter = stated(parameterKinds);
  const beside = [...ofRequirement, ...ofParameter];
  if (entry['off'] !== undefined) return beside.map((key): Fault => [[key], 'off-alone']);
  if (beside.length === 0) return [[[], 'override-empty']];
  if (ofRequirement.length > 0 && ofParameter.length > 0) {
    return ofParameter.map((key): Fault => [[key], 'override-of-parameter']);
  }
  const [, ...more] = ofParameter;
  const [first = '', ...others] = stated(thresholdKeys);
  return [
    ...more.map((): Fault => [[], { phrase: 'exactly-one-of', choices: parameterKinds }]),
    ...others.map((key): Fault => [[key], { phrase: 'second-threshold', first }]),
  ];
}
