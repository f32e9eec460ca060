import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';
import { type Phrase, quoted } from '../../src/model/phrase.ts';

const inBoth = (name: string) => Object.assign(new String(name), { zh: name, en: name });

/** Parameters that are not texts, each as something that shows its name. */
const named: Readonly<Record<string, unknown>> = {
  of: 'row-repeated',
  choices: ['<choices>'],
  known: ['<known>'],
  levels: ['<levels>'],
  type: 'text',
  part: 'file',
  requirement: inBoth('<requirement>'),
  asks: inBoth('<asks>'),
  otherAsks: inBoth('<otherAsks>'),
  reason: phraseNamed('<reason>'),
  problem: phraseNamed('<problem>'),
  expected: phraseNamed('<expected>'),
  found: phraseNamed('<found>'),
};

/** A value that is its own name, so that any parameter a sentence shows can be seen in it. */
const echo = new Proxy({}, { get: (_, name) => named[String(name)] ?? `<${String(name)}>` });

const sentences = Object.entries(locales).flatMap(([language, locale]) =>
  // Fonts have the names that their makers gave them.
  textsOf(locale).flatMap(({ path, text }) => (path.startsWith('document.fonts') ? [] : [{ language, path, text }])),
);

describe('every sentence', () => {
  test('is there in both languages', () => {
    expect(pathsOf(locales.en)).toEqual(pathsOf(locales.zh));
  });

  test('says something', () => {
    expect(sentences.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('has no Chinese character or mark in English', () => {
    const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
    expect(sentences.filter(({ language, text }) => language === 'en' && chinese.test(text))).toEqual([]);
  });

  test('shows no parameter that is not given', () => {
    expect(sentences.filter(({ text }) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });
});

describe('a diagnostic', () => {
  test.each(Object.keys(locales.zh.diagnostic))('%s shows the same parameters in both languages', (code) => {
    const shown = Object.values(locales).map((locale) => parametersIn(callIn(locale.diagnostic, code)));
    expect(shown[0]).toEqual(shown[1]);
  });

  test.each(Object.keys(locales.zh.diagnostic))('%s ends in both languages', (code) => {
    for (const locale of Object.values(locales)) expect(callIn(locale.diagnostic, code)).toMatch(/[.。?？>]$/);
  });
});

describe('a phrase inside a message', () => {
  test.each(Object.keys(locales.zh.phraseOf))('%s shows the same parameters in both languages', (id) => {
    const shown = Object.values(locales).map((locale) => parametersIn(callIn(locale.phraseOf, id)));
    expect(shown[0]).toEqual(shown[1]);
  });

  test.each([
    { language: 'zh', locale: locales.zh, text: '公式有误：应为整数，却是“x”。' },
    { language: 'en', locale: locales.en, text: 'The formula does not read: a whole number belongs here, not “x”.' },
  ])('holds others, in $language', ({ locale, text }) => {
    const reason: Phrase = { phrase: 'instead-of', expected: 'whole-number', found: quoted('x') };
    expect(locale.diagnostic['formula-syntax']({ formula: 'x', at: 1, reason })).toBe(text);
  });
});

describe('Chinese', () => {
  test('has no English words but names that stand in files and on the command line', () => {
    const english = sentences
      .filter(({ language }) => language === 'zh')
      .flatMap(({ path, text }) => wordsIn(text).map((word) => ({ path, word })))
      .filter(({ word }) => !names.has(word));
    expect(english).toEqual([]);
  });
});

describe('a failure', () => {
  test.each(Object.keys(locales.zh.failure))('%s ends its message and its hint in both languages', (code) => {
    for (const locale of Object.values(locales)) {
      const texts = textsOf(callIn(locale.failure, code)).map(({ text }) => text);
      expect(texts).toHaveLength(2);
      for (const text of texts) expect(text).toMatch(/[.。?？>]$/);
    }
  });
});

/** What is not translated: options, keys and values of YAML files, formats and encodings. */
const names = new Set(
  [
    'ASCII CSV DTD FORMAT GB18030 JSON MB README md Schema SHA TXT UTF YAML yaml xls xlsb xlsx ods csv tsv',
    'cscheck audit explain help intake mapping max min rules table pack report as of',
    'zh id text file npm run generate null not judged true false none unknown fail warn ignore open all must should may binding expected encouraged',
    'count every exists share where via from to weeks months quarters half years meets requirement near km lat lon',
    'largest smallest first outcome observed status source secondary json',
    'measure holds unit own having above below town values ref never readings default reading judged clauses',
    'requirements column',
    'reported show lint test',
    'extends overrides low high value codes bands choices list effective region',
    'whatif set county',
    'annotate Excel WPS geojson html GeoJSON code adcode name',
    'previous font ttf otf ttc woff woff2 Windows Fonts msyh png svg',
  ].flatMap((line) => line.split(' ')),
);

function wordsIn(text: string): readonly string[] {
  return text.replace(/<\w+>/g, '').match(/[A-Za-z]{2,}\d*/g) ?? [];
}

/** Stands for a phrase and for a text alike. */
function phraseNamed(text: string): Phrase {
  return Object.assign(new String(text), { phrase: 'quoted' as const, text });
}

function pathsOf(locale: object): readonly string[] {
  return textsOf(locale)
    .map(({ path }) => path)
    .sort();
}

function parametersIn(value: unknown): readonly string[] {
  return [...new Set(String(value).match(/<\w+>/g))].sort();
}

function callIn(sentences: object, code: string): unknown {
  const sentence: unknown = Object.entries(sentences).find(([key]) => key === code)?.[1];
  return typeof sentence === 'function' ? Reflect.apply(sentence, undefined, [echo]) : sentence;
}

/** Every text below a value, with the keys that lead to it; sentences are called with parameters that echo. */
function textsOf(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return textsOf(callWithEcho(value, path), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, path === '' ? key : `${path}.${key}`));
}

function callWithEcho(sentence: unknown, path: string): unknown {
  if (typeof sentence !== 'function') return sentence;
  if (path === 'mark.list') return Reflect.apply(sentence, undefined, [['<items>']]);
  const takesParams = /^(?:diagnostic|failure|phraseOf|inFormula)\b/.test(path);
  return Reflect.apply(sentence, undefined, takesParams ? [echo] : ['<a>', '<b>', '<c>', '<d>', '<e>', '<f>']);
}
