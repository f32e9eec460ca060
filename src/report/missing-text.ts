import { type Locale } from '../locale/locale.ts';
import { type NotJudged } from '../model/report.ts';
import { type DataWords } from './data-words.ts';

/** Why a requirement was judged on nobody: the tables and columns that are absent, or the reason without any. */
export function missingText({ missing, reason }: NotJudged, locale: Locale, words: DataWords): string {
  if (missing.length === 0) return locale.notJudgedReason[reason];
  return locale.mark.list(
    missing.map((each) => {
      const dot = each.indexOf('.');
      return dot < 0
        ? locale.report.absentTable(words.table(each))
        : locale.report.absentColumn(words.table(each.slice(0, dot)), words.column(each));
    }),
  );
}
