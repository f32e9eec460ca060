import { type DigitSection } from './number-format.ts';

/**
 * What a spreadsheet shows for a number, when that is not the number itself: fewer decimals than it has, or thousands
 * of it. Undefined when the shown digits are the whole number.
 */
export function showNumber(value: number, sections: readonly DigitSection[]): string | undefined {
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const section = own ?? sections[0];
  if (section === undefined || isShownWhole(value, section)) return undefined;
  // Spreadsheets work with 15 significant digits; what lies behind them is noise of the binary form.
  const exact = Math.abs(Number(value.toPrecision(15)));
  const scaled = shiftDecimals(exact, -3 * section.thousands);
  const digits = Math.round(shiftDecimals(scaled, section.decimals));
  if (!Number.isSafeInteger(digits) || !section.pieces.some((piece) => piece.kind === 'digit')) return undefined;
  if (section.thousands === 0 && shiftDecimals(digits, -section.decimals) === exact) return undefined;
  const sign = value < 0 && own === undefined && digits !== 0 ? '-' : '';
  return sign + layOut(String(digits).padStart(section.decimals + 1, '0'), section);
}

/** The quick answer for nearly all numbers. */
function isShownWhole(value: number, { decimals, thousands }: DigitSection): boolean {
  const scale = 10 ** decimals;
  return thousands === 0 && Math.round(value * scale) / scale === value;
}

/** Moves the decimal point without the binary noise of a multiplication. */
function shiftDecimals(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function layOut(digits: string, { pieces, decimals, isGrouped }: DigitSection): string {
  const split = digits.length - decimals;
  const integer = digits.slice(0, split).replace(/^0+/, '');
  const fraction = digits.slice(split);
  const places = pieces.filter((piece) => piece.kind === 'digit' && piece.place === 'integer').length;
  let text = '';
  let left = places;
  let shownDecimals = 0;
  for (const piece of pieces) {
    if (piece.kind === 'literal') text += piece.text;
    else if (piece.kind === 'point') text += '.';
    else if (piece.place === 'fraction') {
      const rest = fraction.slice(shownDecimals);
      if (piece.isForced || /[1-9]/.test(rest)) text += rest[0] ?? '';
      shownDecimals++;
    } else {
      // The first place takes every digit for which there is no place of its own.
      const from = left === places ? 0 : Math.max(0, integer.length - left);
      const own = integer.slice(from, Math.max(from, integer.length - left + 1));
      text += own === '' && piece.isForced ? '0' : isGrouped ? grouped(own, left - 1) : own;
      left--;
    }
  }
  return text.trim();
}

/** Puts a comma behind every digit that has a multiple of three digits to its right. */
function grouped(digits: string, toTheRight: number): string {
  return digits
    .split('')
    .map((digit, index) => {
      const behind = digits.length - 1 - index + toTheRight;
      return behind > 0 && behind % 3 === 0 ? `${digit},` : digit;
    })
    .join('');
}
