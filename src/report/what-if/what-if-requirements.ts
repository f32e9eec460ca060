import { type ChangeTally, type RequirementChange, type WhatIf } from '../../model/report-comparison.ts';
import { showDifference } from '../words/show-quantity.ts';
import { heading, type View } from '../terminal/view.ts';
import { changeText } from './change-text.ts';

/** Each requirement that the two variants ask differently: what it asks, who is short, and how much more is lacking. */
export function whatIfRequirements({ comparison }: WhatIf, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { requirements, notCompared } = comparison;
  if (requirements.length === 0 && notCompared.length === 0) {
    return terminal.wrap(locale.whatIf.noneAffected, { rest: '  ', tone: 'doubt' });
  }
  if (requirements.length === 0) return [];
  return [
    ...heading(view, locale.whatIf.affected, { shown: requirements.length, total: requirements.length }),
    ...requirements.flatMap((requirement) => requirementLines(requirement, view)),
  ];
}

function requirementLines({ before, after, tally }: RequirementChange, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { whatIf, mark } = locale;
  const title = `${locale.obligation[after.obligation]} ${after.title[locale.words]}${mark.bracket(after.id)}`;
  const indent = { first: '    ', rest: '      ' };
  const [wasRead, isRead] = [before.readings[0] ?? '', after.readings[0] ?? ''];
  const asked = [
    ...(wasRead === isRead ? [] : [`${whatIf.reading}${mark.colon}${whatIf.turned(wasRead, isRead)}`]),
    `${whatIf.threshold}${mark.colon}${before.threshold}`,
    ...(before.threshold === after.threshold ? [] : [`${whatIf.instead}${mark.colon}${after.threshold}`]),
  ];
  return [
    ...terminal.wrap(title, { first: '  ', rest: '    ', tone: 'strong' }),
    ...asked.flatMap((line) => terminal.wrap(line, indent)),
    ...countLines(tally, view).flatMap((line) => terminal.wrap(line, indent)),
    ...tally.quantities.flatMap((total) => {
      const { unit, side } = total;
      const [was, is] = [total.before, total.after].map((sum) => showDifference(sum, unit, view));
      const sums = `${whatIf.lacking[side]} ${whatIf.turned(was ?? '', is ?? '')}`;
      const { low, high } = total.bounded;
      const isMore = low !== null && low.numerator > 0n;
      const tone = isMore ? 'bad' : high !== null && high.numerator < 0n ? 'good' : 'plain';
      // A reading may measure in another unit: then nothing is saved, it is asked for differently.
      const isOneUnit = unit === before.unit && unit === after.unit;
      const text = isOneUnit ? changeText(total, view) : whatIf.otherUnit[unit === after.unit ? 'after' : 'before'];
      return [...terminal.wrap(sums, indent), ...terminal.wrap(text, { ...indent, tone: isOneUnit ? tone : 'doubt' })];
    }),
  ];
}

function countLines(tally: ChangeTally, { locale }: View): readonly string[] {
  const { whatIf, mark } = locale;
  const { before, after } = tally;
  const short = (counts: ChangeTally['before']) => String(counts['non-compliant'] + counts['not-due']);
  // Who was short and cannot be told any more has not got better.
  const lost = tally.turnedUndetermined === 0 ? '' : mark.bracket(whatIf.lost(tally.turnedUndetermined));
  const parts = [
    `${whatIf.gaps} ${whatIf.turned(short(before), short(after))}`,
    `${whatIf.kind['newly-short']} ${tally.newlyShort}`,
    `${whatIf.kind['no-longer-short']} ${tally.noLongerShort}${lost}`,
    `${whatIf.kind.wider} ${tally.wider}`,
    `${whatIf.kind.narrower} ${tally.narrower}`,
  ];
  if (before.undetermined === 0 && after.undetermined === 0) return [parts.join('  ')];
  const open = [
    `${locale.outcome.undetermined} ${whatIf.turned(String(before.undetermined), String(after.undetermined))}`,
    `${whatIf.kind['newly-undetermined']} ${tally.newlyUndetermined}`,
    `${whatIf.kind['newly-determined']} ${tally.newlyDetermined}`,
  ];
  return [parts.join('  '), open.join('  ')];
}
