import { en } from './en.ts';
import { type Locale } from './locale.ts';
import { zh } from './zh.ts';

/** The languages of the product. A new one is one file here and one line below. */
export const locales = { zh, en } as const satisfies Record<string, Locale>;
export type Language = keyof typeof locales;

/** Spoken when nobody asks for another. */
export const usualLanguage: Language = 'zh';

export const languages: readonly Language[] = Object.keys(locales).filter(isLanguage);

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(locales, text);
}
