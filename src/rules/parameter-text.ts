import { toDecimal } from '../model/rational.ts';
import { lineText } from './line-text.ts';
import { datedText } from './statement-lines.ts';
import { type Parameter } from './rule-pack.ts';

const mostDigits = 12;

/** The value of a parameter on one line: a formula, codes, bands such as `0–1000: 600`, or the lines of a decision table. */
export function parameterText(parameter: Parameter): string {
  if (parameter.kind === 'number') {
    const later = parameter.later.map(({ from, value }) => datedText(from, value.text));
    return [parameter.value.text, ...later].join(', ');
  }
  if (parameter.kind === 'codes') return parameter.codes.join(', ');
  if (parameter.kind === 'choices') return parameter.lines.map(lineText).join('; ');
  const bands = parameter.bands.map(({ from, to, value, upper }) => {
    const [low, high] = [value, upper].map((end) => toDecimal(end, mostDigits));
    const span = `${toDecimal(from, mostDigits)}–${to === null ? '' : toDecimal(to, mostDigits)}`;
    return `${span}: ${low === high ? (low ?? '') : `${low ?? ''}–${high ?? ''}`}`;
  });
  return bands.join('; ');
}
