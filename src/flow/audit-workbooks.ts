import { audit, openOutcomes } from '../audit/audit.ts';
import { unitsOutside } from '../audit/units-outside.ts';
import { defaultDialect } from '../engine/dialects/index.ts';
import { type AuditResult } from '../model/audit-result.ts';
import { Failure } from '../model/failure.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { outcomes } from '../model/outcome.ts';
import { type Report } from '../model/report.ts';
import { buildReport, isAnythingJudged } from '../report/build/build-report.ts';
import {
  assertWellFormed,
  type InputFile,
  type MaterialRead,
  readMaterial,
  type ReadingOptions,
} from './read-material.ts';
import { type RulesRequest, type SettledRules, settleRules } from './settle-rules.ts';
import { unitsUnder } from './units-under.ts';

export type Stage = 'read' | 'recognise' | 'load' | 'facts' | 'judge' | 'trace';

export interface AuditRequest extends RulesRequest {
  readonly files: readonly InputFile[];
  /** The files and folders as they were named. */
  readonly paths: readonly string[];
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
  assertWellFormed(read);
  const audited = await auditMaterial(request, read, settleRules(request, read.material));
  assertSomethingJudged(audited);
  return audited.report;
}

export interface Audited {
  readonly report: Report;
  readonly result: AuditResult;
}

/**
 * Judges what was read by the rules that were settled for it.
 *
 * @param listed the requirements whose findings the report lists; all when left out
 */
export async function auditMaterial(
  request: AuditRequest,
  read: MaterialRead,
  { asOf, asOfSource, packs, onlyNamed, set, ruleSets, leftOut, remarks }: SettledRules,
  listed?: ReadonlySet<string>,
): Promise<Audited> {
  const { material } = read;
  const result = await audit(ruleSets, material, request.model, defaultDialect, {
    asOf,
    absentRows: request.absentRows,
    region: regionOf(request.region, material),
    show: request.show === 'all' ? outcomes : openOutcomes,
    listed,
    onStage: request.onStage,
  });
  const outside = unitsOutside(
    packs.map(({ loaded }) => loaded.pack),
    material,
  );
  const report = buildReport(
    {
      tool: { name: 'cscheck', version: request.version },
      asOf,
      asOfSource,
      inputs: read.inputs,
      paths: request.paths,
      packs: packs.map(({ summary }) => summary),
      onlyNamed,
      options: {
        absentRows: request.absentRows,
        region: request.region,
        set: Object.fromEntries(set),
        mapping: request.mappingFile ?? null,
        encouraged: request.encouraged,
        readings: [...request.overrides.readings].map(([requirement, reading]) => `${requirement}=${reading}`),
      },
      encouragedLeftOut: leftOut.length,
    },
    result,
    material,
    [...outside, ...read.diagnostics, ...remarks, ...result.diagnostics],
  );
  return { report, result };
}

function regionOf(region: readonly string[], material: LinkedMaterial): ReadonlySet<number> | null {
  return region.length === 0 ? null : unitsUnder(material.units, region);
}

/** Laws of judging, 3: nothing judged is not green. */
export function assertSomethingJudged({ result, report: { diagnostics } }: Audited): void {
  if (isAnythingJudged(result)) return;
  const missing = new Set(result.notJudged.flatMap((entry) => entry.missing));
  const reasons = missing.size > 0 ? missing : new Set(result.notJudged.map(({ reason }) => reason));
  const elsewhere = diagnostics.flatMap(({ code, params }) =>
    code === 'pack-elsewhere' ? [`${params.pack} (${params.codes})`] : [],
  );
  throw new Failure(
    'nothing-judged',
    { reasons: [...reasons].slice(0, 10).join(', '), elsewhere: elsewhere.join(', ') },
    diagnostics,
  );
}
