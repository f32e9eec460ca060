/** A listed word, unit or mark in the form in which it is compared: NFKC, lower case, no spaces at all. */
export function normaliseWord(text: string): string {
  if (plain.test(text)) return text;
  return text.normalize('NFKC').replace(spaces, '').toLowerCase();
}

/** Ideographs and digits are in this form already. */
const plain = /^[\u4e00-\u9fff\d]+$/;
const spaces = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;
