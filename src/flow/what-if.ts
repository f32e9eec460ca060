import { compareFindings } from '../audit/compare-findings.ts';
import { type WhatIf } from '../model/report-comparison.ts';
import { compareReports } from '../report/comparison/compare-reports.ts';
import { isAnythingJudged } from '../report/build/build-report.ts';
import { meaningOf } from '../rules/strictness/meaning-of.ts';
import { type Overrides } from '../rules/override-pack.ts';
import { type Reading } from '../rules/rule-set.ts';
import { assertSomethingJudged, auditMaterial, type AuditRequest } from './audit-workbooks.ts';
import { assertWellFormed, readMaterial } from './read-material.ts';
import { type SettledRules, settleRules } from './settle-rules.ts';

/** The same material under two variants: `overrides` are those of what is tried, `base` those it is held against. */
export interface WhatIfRequest extends Omit<AuditRequest, 'show'> {
  readonly base: Overrides;
  readonly by: WhatIf['by'];
}

/**
 * What would change if other values and readings held: reads once, judges twice, and compares what the two variants
 * judge differently. @throws Failure when neither judges anything
 */
export async function whatIf(request: WhatIfRequest): Promise<WhatIf> {
  const { model, mapping, limits, onStage } = request;
  const read = await readMaterial(request.files, { model, mapping, limits, onStage });
  assertWellFormed(read);
  const whole = { ...request, show: 'all' } as const;
  const onBase = { ...whole, overrides: request.base };
  const [base, tried] = [settleRules(onBase, read.material), settleRules(whole, read.material)];
  const { compared, isSameMeasure } = differing(base, tried);
  const before = await auditMaterial(onBase, read, base, compared);
  const after = await auditMaterial(whole, read, tried, compared);
  if (!isAnythingJudged(after.result)) assertSomethingJudged(before);
  const changes = compareFindings(before.report.findings, after.report.findings, { isSameMeasure });
  const { tool, asOf, asOfSource, inputs, paths, packs, onlyNamed, scope, options, diagnostics } = after.report;
  const { absentRows, region, mapping: mappingFile, encouraged } = options;
  const variantOf = ({ set, readings }: typeof options) => ({ set, readings });
  return {
    tool,
    asOf,
    asOfSource,
    inputs,
    paths,
    packs,
    onlyNamed,
    scope,
    diagnostics,
    options: { absentRows, region, mapping: mappingFile, encouraged },
    base: variantOf(before.report.options),
    tried: variantOf(options),
    comparison: compareReports({ before: before.report, after: after.report, changes, compared }),
    by: request.by,
  };
}

/** What the two variants ask differently of somebody: everything else comes out the same and need not be looked at. */
function differing(base: SettledRules, tried: SettledRules) {
  const judgedBy = ({ ruleSets }: SettledRules) =>
    new Map(ruleSets.flatMap(({ requirements }) => requirements.map(({ id, judged }) => [id, judged] as const)));
  const [before, after] = [judgedBy(base), judgedBy(tried)];
  const ids = [...after.keys()].filter((id) => asked(before.get(id)) !== asked(after.get(id)));
  return {
    compared: new Set(ids),
    isSameMeasure: (id: string) => measured(before.get(id)) === measured(after.get(id)),
  };
}

function asked(reading: Reading | undefined): string {
  return meaningOf([measured(reading), reading?.test, reading?.due, reading?.unit]);
}

/** Whom it is about, and what is measured of them. */
function measured(reading: Reading | undefined): string {
  if (reading === undefined) return '';
  const { row, where, test, permissions } = reading;
  const measure = test.comparison === 'holds' ? test.condition : test.measure;
  return meaningOf([row, where, permissions.map(({ when }) => when), test.comparison, measure]);
}
