import { type PackTest } from '../../model/pack-test.ts';
import { rational, toDecimal } from '../../model/rational.ts';

/** How much of the ways some case went, `97.5%`; rounded down, so that 100% is all of them. */
export function wayShare({ gone, total }: PackTest['ways']): string {
  const tenths = total === 0 ? 1000 : Math.floor((gone * 1000) / total);
  return `${toDecimal(rational(BigInt(tenths), 10n), 1)}%`;
}
