import { type z } from 'zod';
import { isPlainPhrase, type Phrase, type PlainPhrase, quoted } from '../model/phrase.ts';
import { formulaExcerpt } from './formula-excerpt.ts';
import { ShapeFault } from './shape-fault.ts';

/** Why a value does not have the shape it should have. What a schema says of itself stands before what Zod would say. */
export function shapePhrase(fault: z.core.$ZodIssue): Phrase {
  if (fault.code === 'custom') return isPlainPhrase(fault.message) ? fault.message : customPhrase(fault.params);
  const expected = isPlainPhrase(fault.message) ? fault.message : expectedPhrase(fault);
  if (expected !== undefined) return isTagged(fault) ? expected : insteadOf(expected, fault.input);
  switch (fault.code) {
    case 'too_small':
      if (fault.origin === 'string') return 'empty';
      if (fault.origin === 'array') return { phrase: 'at-least-members', count: Number(fault.minimum) };
      return { phrase: 'at-least', bound: String(fault.minimum) };
    case 'too_big':
      if (fault.origin === 'array') return { phrase: 'at-most-members', count: Number(fault.maximum) };
      return { phrase: 'at-most', bound: String(fault.maximum) };
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'malformed';
  }
}

function expectedPhrase(fault: z.core.$ZodIssue): Phrase | undefined {
  if (fault.code === 'invalid_type') return typePhrase(fault.expected);
  return fault.code === 'invalid_value' ? { phrase: 'one-of', choices: fault.values.map(String) } : undefined;
}

/** Where one key tells the kinds of a mapping apart, the fault lies with the key and Zod hands over the mapping. */
function isTagged(fault: z.core.$ZodIssue): boolean {
  return fault.code === 'invalid_union' && 'discriminator' in fault;
}

function insteadOf(expected: Phrase, input: unknown): Phrase {
  if (input === undefined) return 'missing';
  // 110199 and true are no text until they stand in quotation marks.
  const isUnquoted = expected === 'text' && (typeof input === 'number' || typeof input === 'boolean');
  const found: Phrase = isUnquoted ? { phrase: 'unquoted', text: String(input) } : foundPhrase(input);
  return { phrase: 'instead-of', expected, found };
}

/** What the value contradicts, where one of our own checks says so. */
function customPhrase(params: Readonly<Record<string, unknown>> | undefined): Phrase {
  const fault = params?.['fault'];
  return fault instanceof ShapeFault ? fault.phrase : 'malformed';
}

const typePhrases: Readonly<Partial<Record<z.core.$ZodInvalidTypeExpected, PlainPhrase>>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'true-or-false',
  array: 'list',
  tuple: 'list',
  object: 'mapping',
  record: 'mapping',
  null: 'nothing',
};

function typePhrase(type: z.core.$ZodInvalidTypeExpected): Phrase {
  return typePhrases[type] ?? quoted(type);
}

function foundPhrase(value: unknown): Phrase {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return quoted(formulaExcerpt(value));
  return typeof value === 'number' || typeof value === 'boolean' ? quoted(String(value)) : 'mapping';
}
