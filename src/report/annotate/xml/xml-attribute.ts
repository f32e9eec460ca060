import { decodeXmlText } from '../../../intake/formats/xml/xml-text.ts';
import { escapeXml } from '../../ooxml/escape-xml.ts';

/** The value of an attribute in a tag; the name may have a prefix that counts. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = patternOf(name).exec(tag);
  return match === null ? undefined : decodeXmlText((match[2] ?? '').slice(1, -1));
}

/** The tag with this value for an attribute, which stands where it stood, or last. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `"${escapeXml(value)}"`;
  const pattern = patternOf(name);
  if (pattern.test(tag)) return tag.replace(pattern, (_, before: string) => `${before}${written}`);
  return tag.replace(/\s*(\/?>)$/, (_, close: string) => ` ${name}=${written}${close}`);
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(patternOf(name), '');
}

function patternOf(name: string): RegExp {
  return new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
}
