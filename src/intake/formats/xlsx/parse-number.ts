const zero = 0x30;
const point = 0x2e;
const minus = 0x2d;

/**
 * A decimal number out of bytes. Up to 15 digits both the digits and the power of ten are exact in binary, and one
 * division rounds correctly (Clinger 1990); everything else takes the way through text. NaN for what is no number.
 */
export function parseNumber(bytes: Buffer, start: number, end: number): number {
  const isNegative = bytes[start] === minus;
  let digits = 0;
  let scale = 1;
  let count = 0;
  let hasPoint = false;
  for (let at = isNegative ? start + 1 : start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      if (hasPoint) scale *= 10;
      count++;
    } else if (byte === point && !hasPoint) hasPoint = true;
    else return parseText(bytes, start, end);
  }
  if (count === 0 || count > 15) return parseText(bytes, start, end);
  return (isNegative ? -digits : digits) / scale;
}

function parseText(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
