import { type Rate } from '../../model/report.ts';
import { showRate } from '../words/show-rate.ts';
import { type FormulaCell } from './sheet-plan.ts';

/** Where the parts of a rate stand, or how they are reckoned. */
export interface RateParts {
  readonly compliant: string;
  readonly undetermined: string;
  readonly counted: string;
}

/** The low and the high end of a rate, each a number that can be sorted and computed with. */
export function rateCells({ compliant, undetermined, counted }: RateParts, rate: Rate | null): readonly FormulaCell[] {
  const cell = (share: string, result: number | undefined): FormulaCell => ({
    formula: `IF(${counted}=0,"${none}",${share}/${counted})`,
    result: result ?? none,
    format: shareFormat(result),
  });
  return [cell(compliant, rate?.low), cell(`(${compliant}+${undetermined})`, rate?.high)];
}

/** A rate in one cell: a number where it is known, words for its bounds. */
export function boundsCell(
  { compliant, undetermined, counted }: RateParts,
  rate: Rate | null,
  decimals = 1,
): FormulaCell {
  const [low, high] = [`${compliant}/${counted}`, `(${compliant}+${undetermined})/${counted}`];
  const [lowFormat, highFormat] = [shareFormat(rate?.low, decimals), shareFormat(rate?.high, decimals)];
  const words = `TEXT(${low},"${lowFormat}")&"–"&TEXT(${high},"${highFormat}")`;
  return {
    formula: `IF(${counted}=0,"${none}",IF(${undetermined}=0,${low},${words}))`,
    result: rate !== null && rate.low === rate.high ? rate.low : showRate(rate, decimals),
    format: lowFormat,
  };
}

/** With as many places as it takes not to show more or less than there is. */
export function shareFormat(share: number | undefined, decimalsAtLeast = 1): string {
  const shown = showRate({ low: share ?? 0, high: share ?? 0 }, decimalsAtLeast);
  const decimals = shown.split('.')[1]?.replace('%', '').length ?? 0;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

const none = showRate(null);
