import { plainText } from './plain-text.ts';

/** Whether a normalised heading announces numbers of persons, phones, addresses or accounts, which are never read. */
export function isPersonalHeading(heading: string): boolean {
  return /身份证|证件号|手机|电话|联系方式|住址|家庭地址|详细地址|户籍地址|银行卡|银行账[号户]|微信号?$|邮箱|照片/.test(
    heading,
  );
}

/** Whether text contains what looks like an identity number (15 or 18 characters, GB 11643) or a mobile phone number. */
export function hasPersonalNumber(text: string): boolean {
  return longDigits.test(text) && findPersonalNumbers(text).length > 0;
}

/** Whether text holds such a number, or a phone number with an area code: of an office perhaps, but nobody's to print. */
export function hasPrivateNumber(text: string): boolean {
  return hasPersonalNumber(text) || landline.test(text);
}

/** Text that may stand in a diagnostic: the text itself, cut to a readable length, or `***` when it is personal. */
export function quotable(text: string): string {
  const plain = plainText(text);
  if (hasPrivateNumber(plain)) return '***';
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** The text with every personal number in it taken out. */
export function withoutPersonalNumbers(text: string): string {
  const plain = plainText(text);
  const numbers = [...findPersonalNumbers(plain), ...(plain.match(landlines) ?? [])];
  return numbers.length === 0 ? text : numbers.reduce((rest, number) => rest.replace(number, '***'), plain);
}

/**
 * Whether text may be a region code of 12 digits that lost one, and no phone number: 11 digits that begin with a city of
 * Hebei (13), Shanxi (14) or Inner Mongolia (15). Some phone numbers begin so, too: only a column of codes can tell.
 */
export function isCutRegionCode(text: string): boolean {
  return /^1[345](?:0[1-9]|[12]\d|90)\d{7}$/.test(text);
}

/**
 * Stand-ins for keys that turn out to be identity or phone numbers. The same number has the same stand-in everywhere in
 * one reading, so rows still join; the number itself is in no table, and no hash of it either, which could be reversed.
 */
export class Pseudonyms {
  readonly #known = new Map<string, string>();

  /** The text itself, or its stand-in when it holds a personal number; `seen` is told of each. */
  hide(text: string, seen: () => void): string {
    if (!hasPersonalNumber(text)) return text;
    seen();
    return this.#standIn(text);
  }

  #standIn(text: string): string {
    const number = text.toUpperCase();
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const fresh = `id:${this.#known.size + 1}`;
    this.#known.set(number, fresh);
    return fresh;
  }
}

const longest = 40;
/** (0311) 8601-2345, 010-65123456: an area code, then seven or eight digits. */
const landline = /(?<![\d.A-Za-z-])(?:\(0[1-9]\d{1,2}\)|0[1-9]\d{1,2})[- ]?[2-9]\d{2,3}[- ]?\d{4}(?![\d.A-Za-z])/;
const landlines = new RegExp(landline, 'g');
const longDigits = /\d(?:[- ]?\d){10}/;
// Digits in groups are the same number: 139 1234 5678, 110105-19491231-002X.
const candidate =
  /(?<![\dA-Za-z])(?:\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx]|\d{6}[- ]?\d{6}[- ]?\d{3}|(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\dA-Za-z])/g;

function findPersonalNumbers(text: string): readonly string[] {
  return (text.match(candidate) ?? []).filter((number) => {
    const digits = number.replace(/[- ]/g, '');
    if (/^\d{15}$/.test(digits) && !digits.startsWith('0086')) return isBirthDate(`19${digits.slice(6, 12)}`);
    if (/^\d{17}[\dXx]$/.test(digits)) return isBirthDate(digits.slice(6, 14));
    return true;
  });
}

/** The check digit is not asked for: a mistyped identity number is personal all the same. */
function isBirthDate(digits: string): boolean {
  return /^(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
