import { type Phrase, type PhraseParams } from '../model/phrase.ts';
import { type Locale } from './locale.ts';

/** The words of one language for a phrase inside a message. */
export function phraseText(phrase: Phrase, locale: Pick<Locale, 'phrase' | 'phraseOf'>): string {
  if (typeof phrase === 'string') return locale.phrase[phrase];
  return wordsOf(phrase.phrase, phrase, locale);
}

function wordsOf<Id extends keyof PhraseParams>(
  id: Id,
  params: PhraseParams[Id],
  { phraseOf }: Pick<Locale, 'phraseOf'>,
): string {
  return phraseOf[id](params);
}
