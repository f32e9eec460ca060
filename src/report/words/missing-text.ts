import { type Locale } from '../../locale/locale.ts';
import { type NotJudged } from '../../model/report.ts';
import { type DataWords } from './data-words.ts';

/** Why a requirement was judged on nobody: the tables and columns that are absent, or the reason without any. */
export function missingText({ missing, reason, off }: NotJudged, locale: Locale, words: DataWords): string {
  if (off !== undefined) {
    const { clause } = off;
    const why = `${off.reason[locale.words]}${locale.mark.comma}${off.pack} ${clause.locator} ${clause.id}`;
    return `${locale.notJudgedReason[reason]}${locale.mark.bracket(why)}`;
  }
  if (missing.length === 0) return locale.notJudgedReason[reason];
  return locale.mark.list(missing.map((each) => absentText(each, locale, words)));
}

/** That a table (`staff`) or column (`staff.education`) is absent; a reason without any as it is. */
export function absentText(absent: string, locale: Locale, words: DataWords): string {
  const dot = absent.indexOf('.');
  if (dot >= 0) return locale.report.absentColumn(words.table(absent.slice(0, dot)), words.column(absent));
  const reasons: Readonly<Record<string, string>> = locale.notJudgedReason;
  return reasons[absent] ?? locale.report.absentTable(words.table(absent));
}
