import { type FormulaContext, type ParameterValue } from '../formula/formula-context.ts';
import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Parameter, type RulePack } from './rule-pack.ts';

/** What the value of a parameter may name: the other parameters, and the days of the plan. */
export function valueContext(
  { parameters, period }: Pick<RulePack, 'parameters' | 'period'>,
  model: DataModel,
  asOf: IsoDate,
): Omit<FormulaContext, 'row' | 'citations'> {
  return {
    model,
    asOf,
    parameters: new Map([...parameters].map(([id, parameter]) => [id, valueOf(parameter)])),
    indicators: new Map(),
    planStart: period.from,
    planEnd: period.to,
  };
}

function valueOf(parameter: Parameter): ParameterValue {
  return parameter.kind === 'number' ? { kind: 'formula', text: parameter.value.text } : parameter;
}
