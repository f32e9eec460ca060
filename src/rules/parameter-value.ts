import { type ParameterValue } from '../formula/formula-context.ts';
import { Failure } from '../model/failure.ts';
import { quoted } from '../model/phrase.ts';
import { type Parameter, type RulePack } from './rule-pack.ts';

/**
 * The value of a parameter for formulas: what the command line sets, else what the pack says.
 *
 * @throws Failure for a value that cannot stand there
 */
export function parameterValue(
  id: string,
  parameter: Parameter,
  override: string | undefined,
  parameters: RulePack['parameters'],
): ParameterValue {
  switch (parameter.kind) {
    case 'number':
      return { kind: 'formula', text: override ?? parameter.value.text };
    case 'codes': {
      if (override === undefined) return parameter;
      const codes = override.split(',').map((code) => code.trim());
      if (codes.every((code) => /^\d+$/.test(code))) return { kind: 'codes', codes };
      throw unfit(id, override, parameter.codes.join(','));
    }
    case 'bands':
    case 'choices': {
      if (override === undefined) return parameter;
      const settable = [...parameters]
        .filter(([, { kind }]) => kind === 'number' || kind === 'codes')
        .map(([name]) => name);
      throw new Failure('parameter-unknown', { parameter: id, known: settable.join(', ') });
    }
  }
}

/** The value the pack gives shows how one is written. */
export function unfit(id: string, text: string, stated: string): Failure {
  return new Failure('option-invalid', {
    option: '--set',
    value: `${id}=${text}`,
    expected: quoted(`${id}=${stated}`),
  });
}
