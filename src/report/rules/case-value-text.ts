import { type Locale } from '../../locale/locale.ts';
import { type CaseValue } from '../../model/pack-test.ts';
import { type DataWords } from '../words/data-words.ts';
import { showDifference, showInterval } from '../words/show-quantity.ts';

/** Enough for any value that an author works out by hand. */
const digits = 9;

/** What a case expects or was found to be, in words. */
export function caseValueText(value: CaseValue, locale: Locale, words: DataWords): string {
  const { test } = locale.rules;
  switch (value.kind) {
    case 'outcome':
      return locale.outcome[value.outcome];
    case 'reason':
      return value.reason === null ? test.noReason : reasonText(value.reason, locale);
    case 'due':
      return value.due ?? test.noDue;
    case 'verdict':
      return value.isThere ? test.judged : test.notJudged;
    case 'observed':
    case 'required':
      return showInterval(value.value, value.unit, { locale, words }, digits);
    case 'shortfall':
      return showDifference(value.value, value.unit, { locale, words }, digits);
  }
}

/** As a case writes it, with its words; an unknown one as it stands. */
function reasonText(reason: string, { reason: words, mark }: Locale): string {
  const known = new Map<string, string>(Object.entries(words)).get(reason);
  return known === undefined ? reason : `${reason}${mark.bracket(known)}`;
}
