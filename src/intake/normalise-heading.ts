import { normaliseWord } from '../base/normalise-word.ts';

/**
 * A heading in the form in which it is compared with aliases: NFKC, lower case, no spaces, one kind of bracket, without
 * the asterisk of required columns, a leading 其中 and a trailing colon. Nothing else is taken away: matching stays exact.
 */
export function normaliseHeading(text: string): string {
  return normaliseWord(text)
    .replace(/[【〔[「]/g, '(')
    .replace(/[】〕\]」]/g, ')')
    .replace(/[*★]/g, '')
    .replace(/^其中[:,]?/, '')
    .replace(/:$/, '');
}

export interface HeadingParts {
  /** Without the brackets that hold a unit or a hint to the filler. */
  readonly name: string;
  readonly unit: string | undefined;
}

/** Splits a normalised heading such as `建筑面积(㎡)` or `特色(50字以内)`. `isUnit` knows the declared units. */
export function splitHeading(heading: string, isUnit: (word: string) => boolean): HeadingParts {
  let name = heading;
  let unit: string | undefined;
  for (;;) {
    const [, rest, inner] = trailingBracket.exec(name) ?? [];
    if (rest === undefined || inner === undefined) return { name, unit };
    const word = inner.replace(/^单位:?/, '');
    if (unit === undefined && isUnit(word)) unit = word;
    else if (!isHint(inner)) return { name, unit };
    name = rest;
  }
}

/** Words to the person who fills the form in, never part of a column's name. */
export function isHint(word: string): boolean {
  return hint.test(word) || choices.test(word);
}

const trailingBracket = /^(.+?)\(([^()]*)\)$/;
const hint =
  /^(?:必填|选填|可空|可不填|填写?.*|请.*|如:?.+|例:?.+|\d+字以内|限?\d+个?字|.*(?:单选|多选|下拉).*|(?:20)?xx.*|y{2,4}.*)$/;
const choices = /^(?:是\/否|否\/是|有\/无|是或否|[√×✓][/、]?[√×✓]?|[^\d/()]{1,12}(?:\/[^\d/()]{1,12}){2,})$/;
