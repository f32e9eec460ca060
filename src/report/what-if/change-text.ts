import { type Side } from '../../model/finding-change.ts';
import { type Interval, isExact } from '../../model/interval.ts';
import { type Rational, rational } from '../../model/rational.ts';
import { type QuantityTotal } from '../../model/report-comparison.ts';
import { type QuantityWords, showDifference } from '../words/show-quantity.ts';

/** `多需 5810 ㎡（另有 12 个因数据缺失算不出，未计入）`: how a sum of what is lacking changes. */
export function changeText(total: QuantityTotal, language: QuantityWords): string {
  const { mark, whatIf } = language.locale;
  const { bounded, ranging, leftOut } = total;
  const notes = [
    ...(ranging === 0 ? [] : [whatIf.ranging(ranging)]),
    ...(leftOut === 0 ? [] : [whatIf.leftOut(leftOut)]),
  ];
  const text = signedText(bounded, total, language);
  return notes.length === 0 ? text : `${text}${mark.bracket(notes.join(mark.comma))}`;
}

function signedText(
  interval: Interval,
  { unit, side }: { readonly unit: string; readonly side: Side },
  language: QuantityWords,
): string {
  const { whatIf } = language.locale;
  const { low, high } = interval;
  if (isExact(interval) && interval.low.numerator === 0n) return whatIf.same;
  if (low !== null && low.numerator >= 0n) return whatIf.more(side, showDifference(interval, unit, language));
  if (high !== null && high.numerator <= 0n)
    return whatIf.fewer(side, showDifference(negative(interval), unit, language));
  const [from, to] = [low, high].map((end) => showDifference({ low: end, high: end }, unit, language));
  return whatIf.between(side, whatIf.range(from ?? '', to ?? ''));
}

function negative({ low, high }: Interval): Interval {
  return { low: high === null ? null : opposite(high), high: low === null ? null : opposite(low) };
}

function opposite({ numerator, denominator }: Rational): Rational {
  return rational(-numerator, denominator);
}
