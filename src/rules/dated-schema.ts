import { z } from 'zod';
import { type Phrase, type PlainPhrase } from '../model/phrase.ts';

/** A formula as YAML gives it: a bare number is one too, and is kept as it was written. */
export const formula = z.union([z.string().min(1), z.number()], { error: 'formula' satisfies PlainPhrase });

/** A day as YAML has it. */
export const day = z.iso.date('day-form' satisfies PlainPhrase);

/** A value, or several of them one after the other, each from a day on; the first may hold from the beginning. */
function dated<Value extends z.ZodType>(value: Value, error: PlainPhrase) {
  return z.union([value, z.array(z.strictObject({ from: day.optional(), value })).min(1)], { error });
}

/** A formula that may change with the days. */
export const datedFormula = dated(formula, 'formula');
const ends = z.tuple([formula, formula]);

export const thresholdKeys = ['at-least', 'more-than', 'at-most', 'less-than', 'equals', 'between'] as const;

export type ThresholdKey = (typeof thresholdKeys)[number];

/** What a measure is compared with. */
export const thresholdStatement = {
  'at-least': datedFormula.optional(),
  'more-than': datedFormula.optional(),
  'at-most': datedFormula.optional(),
  'less-than': datedFormula.optional(),
  equals: datedFormula.optional(),
  between: dated(ends, 'two-ends').optional(),
};

/** Values that change with the days: each but the first says from when, and the days rise. */
export function faultsOfDays(statement: Partial<Record<ThresholdKey | 'value', unknown>>): readonly DatedFault[] {
  return [...thresholdKeys, 'value' as const].flatMap((key) => {
    const values = datedIn(statement[key]);
    return values.flatMap(({ from }, index): readonly DatedFault[] => {
      if (index === 0) return [];
      if (from === undefined) return [[[key, index], 'from-missing']];
      const before = values[index - 1]?.from;
      return before !== undefined && before >= from ? [[[key, index, 'from'], 'days-rising']] : [];
    });
  });
}
type DatedFault = readonly [path: readonly (string | number)[], reason: Phrase];

/** The values that a key gives with their days; none where it gives one for good. */
export function datedIn(value: unknown): readonly { readonly from?: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('value' in each)) return [];
    return 'from' in each && typeof each.from === 'string' ? [{ from: each.from }] : [{}];
  });
}
