/**
 * The unit of an expression as powers of base units: m2 per household is {m2: 1, household: -1}. Null fits every unit:
 * bare numbers, counts of rows and figures. No powers at all is a pure share.
 */
export type Dimension = Readonly<Record<string, number>> | null;

export const share: Dimension = {};
export const day: Dimension = { day: 1 };

export function dimensionOf(unit: string | undefined): Dimension {
  if (unit === undefined) return null;
  return unit === 'percent' ? share : { [unit]: 1 };
}

export function multiplied(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, 1);
}

export function divided(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, -1);
}

/** The dimension both have, null when either fits everything; undefined when they do not fit each other. */
export function shared(a: Dimension, b: Dimension): Dimension | undefined {
  if (a === null) return b;
  if (b === null) return a;
  return dimensionText(a) === dimensionText(b) ? a : undefined;
}

/** `m2/household`, `percent` for a share, `any` for what fits everything. */
export function dimensionText(dimension: Dimension): string {
  if (dimension === null) return 'any';
  const powers = Object.entries(dimension).sort(([a], [b]) => (a < b ? -1 : 1));
  const above = powers
    .filter(([, power]) => power > 0)
    .map(([unit, power]) => (power === 1 ? unit : `${unit}^${power}`));
  const below = powers
    .filter(([, power]) => power < 0)
    .map(([unit, power]) => (power === -1 ? unit : `${unit}^${-power}`));
  if (above.length + below.length === 0) return 'percent';
  return [above.join('*') || '1', ...below].join('/');
}

function combined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  if (a === null || b === null) return null;
  const powers: Record<string, number> = { ...a };
  for (const [unit, power] of Object.entries(b)) {
    const sum = (powers[unit] ?? 0) + sign * power;
    powers[unit] = sum;
  }
  return Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0));
}
