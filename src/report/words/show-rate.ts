import { type Rate } from '../../model/report.ts';

/** `92.1%`, `90.2%–93.5%`, or a dash when nothing counts. Only a true 0 or 1 is shown as 0% or 100%. */
export function showRate(rate: Rate | null, decimals = 1): string {
  if (rate === null) return '—';
  return rate.low === rate.high
    ? percentText(rate.low, decimals)
    : `${percentText(rate.low, decimals)}–${percentText(rate.high, decimals)}`;
}

function percentText(share: number, decimals: number): string {
  // A rate is a double for showing; this takes off the noise of the multiplication before it rounds.
  const percent = Number((share * 100).toPrecision(12));
  for (let digits = decimals; digits < 10; digits += 1) {
    const text = Number(percent.toFixed(digits));
    if ((text !== 0 || share === 0) && (text !== 100 || share === 1)) return `${text.toFixed(digits)}%`;
  }
  return `${percent}%`;
}
