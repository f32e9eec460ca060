/**
 * Text as people meant it: full-width Latin letters, digits and punctuation become half-width, runs of any kind of space
 * become one, invisible characters go. Ideographs stay as they are, so names of places keep their characters.
 */
export function plainText(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(invisible, '').replace(fullWidth, halfWidth).replace(/\s+/g, ' ').trim();
}

const unusual = /[^\x21-\x7e\u3400-\u9fff]/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const fullWidth = /[\uff01-\uff5e]/g;

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
