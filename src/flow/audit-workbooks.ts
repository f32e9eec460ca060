import { audit, openOutcomes } from '../audit/audit.ts';
import { defaultDialect } from '../engine/dialects/index.ts';
import { type AuditResult } from '../model/audit-result.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { outcomes } from '../model/outcome.ts';
import { type Report } from '../model/report.ts';
import { buildReport, isAnythingJudged } from '../report/build-report.ts';
import { assertWellFormed, type InputFile, readMaterial, type ReadingOptions } from './read-material.ts';
import { type RulesRequest, settleRules } from './settle-rules.ts';
import { unitsUnder } from './units-under.ts';

export type Stage = 'read' | 'recognise' | 'load' | 'facts' | 'judge';

export interface AuditRequest extends RulesRequest {
  readonly files: readonly InputFile[];
  readonly absentRows: 'none' | 'unknown';
  /** Codes or names of units; empty for everything. */
  readonly region: readonly string[];
  readonly show: 'open' | 'all';
  readonly mapping: ReadingOptions['mapping'];
  /** The name of the mapping file, for the report. */
  readonly mappingFile?: string | undefined;
  readonly limits: ReadingOptions['limits'];
  readonly version: string;
  readonly onStage: (stage: Stage) => void;
}

/** Reads workbooks, judges them and reports: the whole line. @throws Failure when nothing can be judged. */
export async function auditWorkbooks(request: AuditRequest): Promise<Report> {
  const { model, mapping, limits, onStage } = request;
  const read = await readMaterial(request.files, { model, mapping, limits, onStage });
  assertWellFormed(read.diagnostics);
  const { material } = read;
  const { asOf, asOfSource, packs, onlyNamed, ruleSets, leftOut, remarks } = settleRules(request, material);
  const result = await audit(ruleSets, material, model, defaultDialect, {
    asOf,
    absentRows: request.absentRows,
    region: regionOf(request.region, material),
    show: request.show === 'all' ? outcomes : openOutcomes,
    onStage: request.onStage,
  });
  assertSomethingJudged(result, read.diagnostics);
  return buildReport(
    {
      tool: { name: 'cscheck', version: request.version },
      asOf,
      asOfSource,
      inputs: read.inputs,
      packs: packs.map(({ summary }) => summary),
      onlyNamed,
      options: {
        absentRows: request.absentRows,
        region: request.region,
        set: Object.fromEntries(request.overrides.set),
        mapping: request.mappingFile ?? null,
        encouraged: request.encouraged,
        readings: [...request.overrides.readings].map(([requirement, reading]) => `${requirement}=${reading}`),
      },
      encouragedLeftOut: leftOut.length,
    },
    result,
    material,
    [...read.diagnostics, ...remarks, ...result.diagnostics],
  );
}

function regionOf(region: readonly string[], material: LinkedMaterial): ReadonlySet<number> | null {
  return region.length === 0 ? null : unitsUnder(material.units, region);
}

/** Laws of judging, 3: nothing judged is not green. */
function assertSomethingJudged(result: AuditResult, diagnostics: readonly Diagnostic[]): void {
  if (isAnythingJudged(result)) return;
  const missing = new Set(result.notJudged.flatMap((entry) => entry.missing));
  const reasons = missing.size > 0 ? missing : new Set(result.notJudged.map(({ reason }) => reason));
  throw new Failure('nothing-judged', { reasons: [...reasons].slice(0, 10).join(', ') }, diagnostics);
}
