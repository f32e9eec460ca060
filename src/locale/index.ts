import { en } from './en.ts';
import { type Locale } from './locale.ts';
import { zh } from './zh.ts';

/** The languages of the product; the first is the one spoken when nobody asks for another. */
export const locales = { zh, en } as const satisfies Record<string, Locale>;
