import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';

/** A value that is its own name, so that any parameter a sentence shows can be seen in it. */
const echo = new Proxy({}, { get: (_, name) => (name === 'of' ? 'row-repeated' : `<${String(name)}>`) });

const sentences = Object.entries(locales).flatMap(([language, locale]) =>
  textsOf(locale).map(({ path, text }) => ({ language, path, text })),
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

/** Without the words of the option parser, which it speaks in English by itself. */
function pathsOf(locale: object): readonly string[] {
  return textsOf(locale)
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('cli.helpTitle.'))
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
  const takesParams = path.startsWith('diagnostic.') || path.startsWith('failure.');
  return Reflect.apply(sentence, undefined, takesParams ? [echo] : ['<a>', '<b>', '<c>']);
}
