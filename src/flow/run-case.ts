import { audit } from '../audit/audit.ts';
import { defaultDialect } from '../engine/dialects/index.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Finding } from '../model/finding.ts';
import { outcomes } from '../model/outcome.ts';
import { type NotJudged } from '../model/report.ts';
import { compileOnDay } from '../rules/compile-rule-set.ts';
import { noOverrides, overridePack } from '../rules/override-pack.ts';
import { packOn } from '../rules/pack-on.ts';
import { type PackCase, type RulePack } from '../rules/rule-pack.ts';
import { caseMaterial } from './case-material.ts';

export interface CaseResult {
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges the rows of one worked example by the one requirement, or figure, it is about. */
export async function runCase(pack: RulePack, example: PackCase, model: DataModel): Promise<CaseResult> {
  const readings = new Map(example.reading === null ? [] : [[example.requirement, example.reading]]);
  const read = overridePack(packOn(pack, example.asOf), { ...noOverrides, readings }, model, example.asOf).day;
  const compiled = compileOnDay(read, model, example.asOf, (id) => id === example.requirement);
  const { requirements, figures } = compiled.value;
  // A figure is shown as a finding is, with nothing to say of its outcome.
  const alone = { ...compiled.value, requirements: [...requirements, ...figures], figures: [] };
  const { material, diagnostics } = caseMaterial(example, model);
  const result = await audit([alone], material, model, defaultDialect, {
    asOf: example.asOf,
    absentRows: 'none',
    region: null,
    show: outcomes,
    onStage: () => undefined,
  });
  return {
    findings: result.judgements.flatMap(({ findings }) => findings),
    notJudged: result.notJudged,
    diagnostics: [...compiled.diagnostics, ...diagnostics],
  };
}
