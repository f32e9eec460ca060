import { Failure } from '../model/failure.ts';
import { type LightLimits } from '../report/report-format.ts';

/** Reads `0,30`. @throws Failure for anything but two numbers in their order */
export function lightLimits(value: string): LightLimits {
  const [, green, yellow] = /^\s*(\d+(?:\.\d+)?)\s*[,，]\s*(\d+(?:\.\d+)?)\s*$/.exec(value) ?? [];
  if (green === undefined || yellow === undefined || Number(green) > Number(yellow)) {
    throw new Failure('option-invalid', { option: '--lights', value, expected: 'two-limits' });
  }
  return { green: Number(green), yellow: Number(yellow) };
}
