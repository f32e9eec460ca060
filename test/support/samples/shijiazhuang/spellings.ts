import { serialOf } from '../day-cell.ts';
import { type Random } from '../random.ts';
import { type CellDraft } from '../sheet-draft.ts';

/** A day as its bureau wrote it: a true date nine times in ten, otherwise text of various habits. */
export function spellDay(year: number, month: number, day: number, random: Random): CellDraft {
  if (random.chance(0.7)) return { value: serialOf(year, month, day), format: 'yyyy-mm-dd' };
  const paddedMonth = String(month).padStart(2, '0');
  const paddedDay = String(day).padStart(2, '0');
  return random.pick([
    `${year}-${paddedMonth}-${paddedDay}`,
    `${year}/${month}/${day}`,
    `${year}年${month}月${day}日`,
    `${year}年${month}月`,
    `${year}.${paddedMonth}`,
    `${year}${paddedMonth}${paddedDay}`,
    `${year}年`,
  ]);
}

/** A whole number as its bureau wrote it: mostly a number, now and then text, with a unit, a comma or full-width digits. */
export function spellNumber(amount: number, units: readonly [string, ...string[]], random: Random): CellDraft {
  if (random.chance(0.88)) return amount;
  const grouped =
    amount < 1000 ? String(amount) : `${Math.floor(amount / 1000)},${String(amount % 1000).padStart(3, '0')}`;
  return random.pick([String(amount), `${amount}${random.pick(units)}`, grouped, ` ${amount} `, fullWidth(amount)]);
}

/** A number that its bureau knew only roughly. */
export function spellRoughly(amount: number, random: Random): string {
  const round = Math.round(amount / 10) * 10;
  return random.pick([`约${round}`, `${round}余`, `近${round}`, `${round}左右`, `${round}-${round + 60}`]);
}

export function spellMissing(random: Random): CellDraft {
  return random.pick([null, '—', '待补', '无数据', '/']);
}

function fullWidth(amount: number): string {
  return Array.from(String(amount), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}
