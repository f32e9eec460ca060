import { type Rate } from '../../model/report.ts';
import { type LightLimits } from '../report-format.ts';
import { quotedText } from '../ooxml/cell-address.ts';
import { rangeNames } from './range-names.ts';
import { type FormulaCell, type Lights } from './sheet-plan.ts';

/**
 * The light of a rate by how far it is behind the schedule; open where its bounds are of different lights.
 *
 * @param low where the low end of the rate stands
 * @param schedule where the schedule stands, or what it is
 */
export function lightCell(
  words: Lights,
  rate: Rate | null,
  passed: number,
  limits: LightLimits,
  [low, high, schedule]: readonly [low: string, high: string, schedule: string],
): FormulaCell {
  const of = (share: string) => {
    const behind = `ROUND((${schedule}-${share})*100,9)`;
    return (
      `IF(${behind}<=${rangeNames.greenLimit},${quotedText(words.green)},` +
      `IF(${behind}<=${rangeNames.yellowLimit},${quotedText(words.yellow)},${quotedText(words.red)}))`
    );
  };
  return {
    formula: `IF(ISNUMBER(${low}),IF(${of(low)}=${of(high)},${of(low)},${quotedText(words.open)}),"")`,
    result: rate === null ? '' : words[lightOf(rate, passed, limits)],
  };
}

function lightOf({ low, high }: Rate, passed: number, { green, yellow }: LightLimits): keyof Lights {
  const [worst, best] = [low, high].map((share) => {
    const behind = Number(((passed - share) * 100).toFixed(9));
    if (behind <= green) return 'green';
    return behind <= yellow ? 'yellow' : 'red';
  });
  return worst === best && worst !== undefined ? worst : 'open';
}
