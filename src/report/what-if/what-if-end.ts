import { type WhatIf } from '../../model/report-comparison.ts';
import { missingText } from '../words/missing-text.ts';
import { showRate } from '../words/show-rate.ts';
import { commandLines, commandTail, quoted } from '../summary/summarise-next.ts';
import { heading, type View } from '../terminal/view.ts';

/** What was judged on one side alone, so that nothing can be said of its findings. */
export function whatIfNotCompared({ comparison }: WhatIf, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const { notCompared } = comparison;
  if (notCompared.length === 0) return [];
  return [
    ...heading(view, locale.whatIf.notCompared, { shown: notCompared.length, total: notCompared.length }),
    ...notCompared.flatMap(({ requirement, side, unjudged }) => {
      const reason = unjudged === null ? '—' : missingText(unjudged, locale, words);
      const text = `${requirement.title[locale.words]}${locale.mark.bracket(requirement.id)}`;
      const why = locale.whatIf.unjudgedOn(side, reason);
      return terminal.wrap(`${text}${locale.mark.colon}${why}`, { first: '  ? ', rest: '    ', tone: 'doubt' });
    }),
  ];
}

/** The last line: how many are newly short and no longer short, and the rates over everything that is judged. */
export function whatIfVerdict({ comparison }: WhatIf, { locale, terminal }: View): readonly string[] {
  const { before, after, total } = comparison;
  const { whatIf } = locale;
  const isSame = comparison.changes.length === 0;
  const counted = whatIf.verdict(total.newlyShort, total.noLongerShort, total.newlyUndetermined);
  const rate = (label: string, was: string, is: string) => `${label} ${was === is ? is : whatIf.turned(was, is)}`;
  const parts = [
    isSame ? whatIf.nothingChanges : counted,
    rate(whatIf.rates, showRate(before.rate), showRate(after.rate)),
    rate(whatIf.communityRate, showRate(before.communityRate), showRate(after.communityRate)),
  ];
  const tone = total.newlyShort > 0 ? 'bad' : total.newlyUndetermined > 0 || isSame ? 'doubt' : 'good';
  return terminal.wrap(parts.join('  '), { rest: '  ', tone });
}

/** The command that lists everything. */
export function whatIfNext(whatIf: WhatIf, view: View): readonly string[] {
  const { locale, terminal } = view;
  if (whatIf.comparison.changes.length === 0) return [];
  const { set, readings } = whatIf.base;
  const base = [
    ...Object.entries(set).map(([name, value]) => ['--base-set', `${name}=${value}`] as const),
    ...readings.map((reading) => ['--base-reading', reading] as const),
  ];
  const tail = commandTail({ ...whatIf, options: { ...whatIf.options, ...whatIf.tried } }, locale, base);
  const command = `cscheck whatif ${tail} -o ${quoted(locale.whatIf.tableFile)}`;
  return [terminal.tone(locale.report.next, 'strong'), ...commandLines(command, locale.whatIf.nextTable, view)];
}
