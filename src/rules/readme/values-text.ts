import { toDecimal } from '../../model/rational.ts';
import { lineText } from '../line-text.ts';
import { parameterText } from '../parameter-text.ts';
import { type Parameter, type TestSource } from '../rule-pack.ts';
import { datedText } from '../statement-lines.ts';
import { code } from './markdown.ts';

/** The value of a parameter, each band or line on a line of its own. */
export function valueOf(parameter: Parameter): string {
  if (parameter.kind === 'number') return parameterText(parameter);
  if (parameter.kind === 'codes') return parameter.codes.join(', ');
  if (parameter.kind === 'choices') return parameter.lines.map(lineText).join('<br>');
  const bands = parameter.bands.map(({ from, to, value, upper }) => {
    const amount = [value, upper].map((end) => toDecimal(end, 6));
    const span = `${toDecimal(from, 6)}–${to === null ? '' : toDecimal(to, 6)}`;
    return `${span}: ${amount[0] === amount[1] ? amount[0] : amount.join('–')}`;
  });
  return bands.join('<br>');
}

/** The threshold, and what takes its place from which day. */
export function valuesOf({
  thresholds,
  from,
  later,
}: Pick<Extract<TestSource, { kind: 'compare' }>, 'thresholds' | 'from' | 'later'>) {
  const values = [{ from, value: thresholds }, ...later];
  return values
    .map(({ from: day, value }) => datedText(day, value.map(({ text }) => code(text)).join(' – ')))
    .join('<br>');
}
