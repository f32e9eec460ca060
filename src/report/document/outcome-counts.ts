import { type Locale } from '../../locale/locale.ts';
import { obligations, type Outcome, worstFirst } from '../../model/outcome.ts';
import { type Counts, type Summary } from '../../model/report.ts';

/** `未达标 3、无法判定 1、达标 30`: what there is, the worst first. */
export function outcomeCounts(counts: Counts, { outcome, mark }: Locale): string {
  return mark.list(worstFirst.filter((each) => counts[each] > 0).map((each) => `${outcome[each]} ${counts[each]}`));
}

/** The same of all findings, with how binding those are that are not compliant. */
export function findingCounts({ counts, byObligation }: Summary, locale: Locale): string {
  const { mark, outcome, obligation } = locale;
  const shares = (each: Outcome): string => {
    if (each === 'compliant' || each === 'not-applicable') return '';
    const parts = obligations.filter((kind) => byObligation[kind][each] > 0);
    return mark.bracket(mark.list(parts.map((kind) => `${obligation[kind]} ${byObligation[kind][each]}`)));
  };
  const present = worstFirst.filter((each) => counts[each] > 0);
  return mark.list(present.map((each) => `${outcome[each]} ${counts[each]}${shares(each)}`));
}
