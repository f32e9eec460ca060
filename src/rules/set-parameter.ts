import { compileValue } from '../formula/compile-formula.ts';
import { type Dimension, dimensionText } from '../formula/dimension.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';
import { type Parameter, type RulePack } from './rule-pack.ts';
import { sourceText } from './source-text.ts';
import { valueContext } from './value-context.ts';
import { isBare, writtenValue } from './written-value.ts';
import { formulaExcerpt } from './formula-excerpt.ts';

/** On what a value is checked before it takes its place. */
export interface SettingContext {
  readonly model: DataModel;
  readonly asOf: IsoDate;
}

/** A pack with something set in it, and how that now stands there. */
export interface PackSet {
  readonly pack: RulePack;
  readonly text: string;
}

/** The pack with another value of a parameter, which is nobody's but the user's. @throws Failure for one that does not fit */
export function setParameter(pack: RulePack, id: string, text: string, context: SettingContext): PackSet {
  const parameter = pack.parameters.get(id);
  switch (parameter?.kind) {
    case 'number':
      return setNumber(pack, id, parameter, text, context);
    case 'codes': {
      const codes = text.split(/[,，、]/).map((code) => code.trim());
      if (!codes.every((code) => /^\d+$/.test(code))) throw invalidSetting(id, text, parameter.codes.join(','));
      return { pack: withParameter(pack, id, { ...parameter, codes, source: null }), text: codes.join(',') };
    }
    case 'bands':
    case 'choices':
      throw new Failure('setting-table', { name: id, kind: parameter.kind });
    case undefined:
      throw new Error(`There is no parameter “${id}”.`);
  }
}

function setNumber(
  pack: RulePack,
  id: string,
  parameter: Extract<Parameter, { kind: 'number' }>,
  text: string,
  { model, asOf }: SettingContext,
): PackSet {
  const stated = parameter.value.text;
  const before = compileValue(stated, valueContext(pack, model, asOf));
  const dimension = before.ok ? before.dimension : null;
  const isNumber = before.ok && before.type === 'number';
  const written = isNumber ? withUnit(writtenValue(text, model), dimension) : text;
  const value = sourceText(written, `--set ${id}`);
  const changed = withParameter(pack, id, { ...parameter, value, later: [], source: null });
  const after = compileValue(written, valueContext(changed, model, asOf));
  if (!after.ok) {
    throw invalidSetting(
      id,
      text,
      stated,
      after.problems.map((problem) => problemDiagnostic(value, problem)),
    );
  }
  // 95 for 95% is a slip that a bare number would let pass.
  const fits = before.ok && after.type === before.type && dimensionText(after.dimension) === dimensionText(dimension);
  if (!fits) throw invalidSetting(id, text, stated);
  return { pack: changed, text: written };
}

/** A number alone takes the unit of what it replaces. A share is no unit: 95 may be 95% or 9500%. */
function withUnit(text: string, dimension: Dimension): string {
  const [unit, ...more] = Object.entries(dimension ?? {});
  const isPlain = unit?.[1] === 1 && more.length === 0;
  return isBare(text) && isPlain ? `${text} ${unit[0]}` : text;
}

function withParameter(pack: RulePack, id: string, parameter: Parameter): RulePack {
  return { ...pack, parameters: new Map([...pack.parameters, [id, parameter]]) };
}

/** What the pack states shows how a value is written. */
export function invalidSetting(
  name: string,
  text: string,
  stated: string,
  diagnostics: readonly Diagnostic[] = [],
): Failure {
  const shown = (value: string): string => `${name}=${formulaExcerpt(value)}`;
  return new Failure('setting-invalid', { setting: shown(text), stated: shown(stated) }, diagnostics);
}
