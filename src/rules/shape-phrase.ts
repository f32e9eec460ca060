import { type z } from 'zod';
import { isPlainPhrase, type Phrase, type PlainPhrase, quoted } from '../model/phrase.ts';
import { ShapeFault } from './shape-fault.ts';

/** Why a value does not have the shape it should have. What a schema says of itself stands before what Zod would say. */
export function shapePhrase(fault: z.core.$ZodIssue): Phrase {
  if (isPlainPhrase(fault.message)) return fault.message;
  switch (fault.code) {
    case 'invalid_type':
      if (fault.input === undefined) return 'missing';
      return { phrase: 'instead-of', expected: typePhrase(fault.expected), found: foundPhrase(fault.input) };
    case 'invalid_value':
      return { phrase: 'one-of', choices: fault.values.map(String) };
    case 'too_small':
      if (fault.origin === 'string') return 'empty';
      if (fault.origin === 'array') return { phrase: 'at-least-members', count: Number(fault.minimum) };
      return { phrase: 'at-least', bound: String(fault.minimum) };
    case 'too_big':
      if (fault.origin === 'array') return { phrase: 'at-most-members', count: Number(fault.maximum) };
      return { phrase: 'at-most', bound: String(fault.maximum) };
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'malformed';
    case 'custom':
      return customPhrase(fault.params);
  }
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
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' || typeof value === 'boolean' ? quoted(String(value)) : 'mapping';
}
