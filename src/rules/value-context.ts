import { type FormulaContext, type ParameterValue } from '../formula/formula-context.ts';
import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Parameter, type RulePack } from './rule-pack.ts';
import { placeIn } from './source-text.ts';

/** What the value of a parameter may name: the other parameters, and the days of the plan. */
export function valueContext(
  { parameters, period, periods }: Pick<RulePack, 'parameters' | 'period' | 'periods'>,
  model: DataModel,
  asOf: IsoDate,
): Omit<FormulaContext, 'row' | 'citations'> {
  return {
    model,
    asOf,
    parameters: new Map([...parameters].map(([id, parameter]) => [id, valueOf(parameter, periods)])),
    indicators: new Map(),
    planStart: period.from,
    planEnd: period.to,
  };
}

/** The words of a pack above speak of the days of its own plan. */
function valueOf(parameter: Parameter, periods: RulePack['periods']): ParameterValue {
  if (parameter.kind !== 'number') return parameter;
  return { kind: 'formula', text: parameter.value.text, plan: periods.get(placeIn(parameter.value).file) };
}
