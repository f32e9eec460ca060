import { nearestName } from '../base/nearest-name.ts';
import { audit, openOutcomes } from '../audit/audit.ts';
import { dialects } from '../engine/dialects/index.ts';
import { type AuditResult } from '../model/audit-result.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { outcomes } from '../model/outcome.ts';
import { type PackSummary, type Report } from '../model/report.ts';
import { buildReport, isAnythingJudged } from '../report/build-report.ts';
import { choosePacks, packState } from '../rules/choose-packs.ts';
import { compileRuleSet, type Overrides } from '../rules/compile-rule-set.ts';
import { type RuleSet } from '../rules/rule-set.ts';
import { type LoadedPack } from './load-rules.ts';
import {
  assertWellFormed,
  type InputFile,
  type MaterialRead,
  readMaterial,
  type ReadingOptions,
} from './read-material.ts';
import { unitsUnder } from './units-under.ts';

export type Stage = 'read' | 'recognise' | 'load' | 'facts' | 'judge';

export interface AuditRequest {
  readonly files: readonly InputFile[];
  readonly model: DataModel;
  /** The packs to judge by when `named`; else those to choose from by the regions in the data. */
  readonly packs: readonly LoadedPack[];
  readonly named: boolean;
  /** Given on the command line; else the data date, else `today`. */
  readonly asOf: IsoDate | undefined;
  readonly today: IsoDate;
  readonly absentRows: 'none' | 'unknown';
  /** Codes, beginnings of codes or names of units; empty for everything. */
  readonly region: readonly string[];
  readonly overrides: Overrides;
  readonly show: 'open' | 'all';
  readonly mapping: ReadingOptions['mapping'];
  readonly limits: ReadingOptions['limits'];
  readonly version: string;
  readonly onStage: (stage: Stage) => void;
}

export interface Audited {
  readonly report: Report;
  readonly read: MaterialRead;
  readonly ruleSets: readonly RuleSet[];
}

/** Reads workbooks, judges them and reports: the whole line. @throws Failure when nothing can be judged. */
export async function auditWorkbooks(request: AuditRequest): Promise<Audited> {
  const { model, mapping, limits, onStage } = request;
  const read = await readMaterial(request.files, { model, mapping, limits, onStage });
  assertWellFormed(read.diagnostics);
  return judgeMaterial(request, read);
}

/** The second half of the line, for material that was read already. */
export async function judgeMaterial(request: Omit<AuditRequest, 'files'>, read: MaterialRead): Promise<Audited> {
  const { model } = request;
  const { material } = read;
  const { asOf, asOfSource } = effectiveDate(request, material);
  const packs = packsFor(request, material, asOf);
  const compiled = packs.map(({ loaded }) => ({
    loaded,
    ...compileRuleSet(loaded.pack, model, asOf, overridesFor(loaded, request.overrides)),
  }));
  for (const { loaded, diagnostics } of compiled) {
    if (diagnostics.length > 0)
      throw new Failure('pack-malformed', { pack: loaded.pack.id, count: diagnostics.length }, diagnostics);
  }
  const ruleSets = compiled.map(({ value }) => value);
  assertKnown(packs, ruleSets, request.overrides);
  const result = await audit(ruleSets, material, model, dialects.duckdb, {
    asOf,
    absentRows: request.absentRows,
    region: regionOf(request.region, material),
    show: request.show === 'all' ? outcomes : openOutcomes,
    onStage: request.onStage,
  });
  assertSomethingJudged(result, read.diagnostics);
  const report = buildReport(
    {
      tool: { name: 'cscheck', version: request.version },
      asOf,
      asOfSource,
      inputs: read.inputs,
      packs: packs.map(({ summary }) => summary),
      options: {
        absentRows: request.absentRows,
        region: request.region,
        set: Object.fromEntries(request.overrides.set),
        readings: [...request.overrides.readings].map(([requirement, reading]) => `${requirement}=${reading}`),
      },
    },
    result,
    material,
    [...read.diagnostics, ...result.diagnostics],
  );
  return { report, read, ruleSets };
}

function effectiveDate(
  { asOf, today }: Pick<AuditRequest, 'asOf' | 'today'>,
  { dataDate }: LinkedMaterial,
): Pick<Report, 'asOf' | 'asOfSource'> {
  if (asOf !== undefined) return { asOf, asOfSource: 'option' };
  return dataDate === null ? { asOf: today, asOfSource: 'clock' } : { asOf: dataDate, asOfSource: 'data' };
}

interface ChosenPack {
  readonly loaded: LoadedPack;
  readonly summary: PackSummary;
}

function packsFor(
  { packs, named }: Pick<AuditRequest, 'packs' | 'named'>,
  { units }: LinkedMaterial,
  asOf: IsoDate,
): readonly ChosenPack[] {
  if (named) return packs.map((loaded) => ({ loaded, summary: summaryOf(loaded, asOf, 'named') }));
  const codes = units.flatMap(({ code }) => code ?? []);
  const { chosen, passedOver } = choosePacks(
    packs.map(({ pack }) => pack),
    codes,
    asOf,
  );
  // Figures from before a plan begins are its baseline: they are held against the plan that is to come.
  const wanted = new Set((chosen.length > 0 ? chosen : passedOver).map(({ pack }) => pack));
  if (wanted.size === 0) {
    const top = units
      .filter(({ parent }) => parent === null)
      .map(({ name, code }) => (code === null || code === name ? name : `${name} ${code}`));
    throw new Failure('no-pack-for-region', {
      regions: top.slice(0, 5).join(', '),
      known: packs.map(({ pack }) => pack.id).join(', '),
    });
  }
  return packs
    .filter(({ pack }) => wanted.has(pack))
    .map((loaded) => ({ loaded, summary: summaryOf(loaded, asOf, 'region') }));
}

function summaryOf({ pack, sha256 }: LoadedPack, asOf: IsoDate, chosen: PackSummary['chosen']): PackSummary {
  const { id, version, title, period } = pack;
  return { id, version, sha256, title, chosen, period: { ...period, state: packState(pack, asOf) } };
}

/** A parameter may be set as `name` for every pack that has it, or as `pack.name`. */
function overridesFor({ pack }: LoadedPack, { set, readings }: Overrides): Overrides {
  const own = [...set].flatMap(([name, value]): [string, string][] => {
    const bare = name.startsWith(`${pack.id}.`) ? name.slice(pack.id.length + 1) : name;
    return pack.parameters.has(bare) ? [[bare, value]] : [];
  });
  return { set: new Map(own), readings };
}

/** A mistyped override must not look like one that changed nothing. */
function assertKnown(packs: readonly ChosenPack[], ruleSets: readonly RuleSet[], { set, readings }: Overrides): void {
  const parameters = packs.flatMap(({ loaded: { pack } }) =>
    [...pack.parameters.keys()].flatMap((name) => [name, `${pack.id}.${name}`]),
  );
  for (const name of set.keys()) {
    if (!parameters.includes(name))
      throw new Failure('parameter-unknown', { parameter: name, known: parameters.join(', ') });
  }
  const known = ruleSets.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  for (const requirement of readings.keys()) {
    if (known.includes(requirement)) continue;
    throw new Failure('requirement-unknown', { id: requirement, nearest: nearestName(requirement, known) ?? '' });
  }
}

function regionOf(region: readonly string[], material: LinkedMaterial): ReadonlySet<number> | null {
  return region.length === 0 ? null : unitsUnder(material.units, region);
}

/** Laws of judging, 3: nothing judged is not green. */
function assertSomethingJudged(result: AuditResult, diagnostics: readonly Diagnostic[]): void {
  if (isAnythingJudged(result)) return;
  const missing = [
    ...new Set(result.notJudged.flatMap((entry) => (entry.missing.length > 0 ? entry.missing : [entry.reason]))),
  ];
  throw new Failure('nothing-judged', { reasons: missing.slice(0, 10).join(', ') }, diagnostics);
}
