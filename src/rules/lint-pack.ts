import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { compileRuleSet } from './compile-rule-set.ts';
import { lintChecks } from './lint/index.ts';
import { type Remark } from './lint/lint-check.ts';
import { packOn } from './pack-on.ts';
import { isInherited, ownOverrides } from './packs-above.ts';
import { type Acceptance, type RulePack } from './rule-pack.ts';
import { changeDays } from './strictness/change-days.ts';
import { levelFaults } from './strictness/level-law.ts';

/**
 * Everything about a pack that is wrong or hardly meant, by file and line, without what its author accepts. What can
 * only be told of a pack whose formulas are well formed waits until they are.
 */
export function lintPack(pack: RulePack, model: DataModel): readonly Diagnostic[] {
  const diagnostics = changeDays(pack).flatMap((day) => compileRuleSet(pack, model, day).diagnostics);
  if (diagnostics.length > 0) return uniquely(diagnostics);
  const { value: ruleSet } = compileRuleSet(pack, model, pack.period.to);
  const { pack: standing } = packOn(pack, pack.period.to);
  const all = Object.values(lintChecks).flatMap((check) => check({ pack, standing, ruleSet, model }));
  const remarks = all.filter(({ about, diagnostic }) => diagnostic.code.startsWith('override-') || isOwn(pack, about));
  const left = remarks.filter((remark) => !pack.accept.some((acceptance) => isAccepted(remark, acceptance)));
  const idle = pack.accept.filter((acceptance) => !remarks.some((remark) => isAccepted(remark, acceptance)));
  return [...levelFaults(pack, model), ...left.map(({ diagnostic }) => diagnostic), ...idle.map(unusedAcceptance)];
}

/** What the packs above say is remarked on there, unless this pack changes it. */
function isOwn(pack: RulePack, about: string): boolean {
  return ownOverrides(pack).some(({ of }) => of === about) || !isInherited(pack, about);
}

/** Formulas that do not change from day to day are wrong in the same way on each. */
function uniquely(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

function isAccepted({ about, diagnostic }: Remark, { check, of }: Acceptance): boolean {
  return diagnostic.code === check && (of === null || of === about);
}

function unusedAcceptance({ check, of, at }: Acceptance): Diagnostic {
  return { code: 'acceptance-unused', severity: 'warning', at, params: { check, about: of ?? '' } };
}
