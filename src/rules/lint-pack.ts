import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { compileRuleSet } from './compile-rule-set.ts';
import { lintChecks } from './lint/index.ts';
import { type Remark } from './lint/lint-check.ts';
import { type Acceptance, type RulePack } from './rule-pack.ts';

/**
 * Everything about a pack that is wrong or hardly meant, by file and line, without what its author accepts. What can
 * only be told of a pack whose formulas are well formed waits until they are.
 */
export function lintPack(pack: RulePack, model: DataModel): readonly Diagnostic[] {
  const { value: ruleSet, diagnostics } = compileRuleSet(pack, model, pack.period.to);
  if (diagnostics.length > 0) return diagnostics;
  const remarks = Object.values(lintChecks).flatMap((check) => check({ pack, ruleSet, model }));
  const left = remarks.filter((remark) => !pack.accept.some((acceptance) => isAccepted(remark, acceptance)));
  const idle = pack.accept.filter((acceptance) => !remarks.some((remark) => isAccepted(remark, acceptance)));
  return [...left.map(({ diagnostic }) => diagnostic), ...idle.map(unusedAcceptance)];
}

function isAccepted({ about, diagnostic }: Remark, { check, of }: Acceptance): boolean {
  return diagnostic.code === check && (of === null || of === about);
}

function unusedAcceptance({ check, of, at }: Acceptance): Diagnostic {
  return { code: 'acceptance-unused', severity: 'warning', at, params: { check, about: of ?? '' } };
}
