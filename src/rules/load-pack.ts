import { type z } from 'zod';
import { nearestName } from '../base/nearest-name.ts';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place, placeText } from '../model/place.ts';
import { checkShape } from './check-shape.ts';
import { casesFile, clausesFile, indicatorsFile, packFile, permissionsFile } from './pack-schema.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';
import { acceptancesOf } from './read-acceptances.ts';
import { casesOf } from './read-cases.ts';
import { figuresOf, indicatorsOf, parametersOf, requirementsOf } from './read-pack.ts';
import { permissionsOf, wrongLifts } from './read-permissions.ts';
import { type Expectation, obligationOf, type PackCase, type RequirementSource, type RulePack } from './rule-pack.ts';
import { requirementsFile } from './requirement-schema.ts';
import { type SourceFile } from './source-file.ts';

/**
 * One rule pack from the YAML files of its folder; files that are not YAML are passed over.
 * Everything malformed in any file is reported at once; with any error there is no pack.
 */
export function loadPack(files: readonly SourceFile[]): Checked<RulePack | undefined> {
  const diagnostics: Diagnostic[] = [];
  const collected = <Value>(checked: Checked<Value>): Value => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const documents = files
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .map((file) => ({ kind: kindOf(file.path), path: file.path, document: collected(readYaml(file)) }));
  const shaped = <Schema extends z.ZodType>(kind: PackFile, schema: Schema) =>
    documents.flatMap(({ kind: found, document }) => {
      if (document === undefined || found !== kind) return [];
      const value = collected(checkShape(document, schema));
      return value === undefined ? [] : [{ document, value }];
    });

  const packs = shaped('pack.yaml', packFile);
  const clauses = shaped('clauses.yaml', clausesFile);
  const indicators = shaped('indicators.yaml', indicatorsFile);
  const requirements = shaped('requirements', requirementsFile);
  const permissions = shaped('permissions.yaml', permissionsFile);
  const cases = shaped('cases', casesFile);
  diagnostics.push(...strayFiles(documents), ...missingFiles(documents, files));
  if (
    isWhole(documents, 'requirements', requirements) &&
    requirements.every(({ value }) => value.every(({ reported }) => reported === true))
  )
    diagnostics.push(...requirements.map(({ document }) => withoutRequirements(document)));

  const [head] = packs;
  if (head === undefined) return { value: undefined, diagnostics };
  const allClauses = clauses.flatMap(({ value }) => value);
  const known = { pack: head.value.id, clauses: allClauses, sources: head.value.sources };
  const areClausesKnown = isWhole(documents, 'clauses.yaml', clauses);
  const pack: RulePack = {
    ...head.value,
    parameters: collected(parametersOf(head.document, head.value)),
    clauses: allClauses,
    indicators: indicators.flatMap(({ document, value }) => indicatorsOf(document, value)),
    requirements: areClausesKnown
      ? requirements.flatMap(({ document, value }) => collected(requirementsOf(document, value, known)))
      : [],
    figures: areClausesKnown
      ? requirements.flatMap(({ document, value }) => collected(figuresOf(document, value, known)))
      : [],
    permissions: areClausesKnown
      ? permissions.flatMap(({ document, value }) => collected(permissionsOf(document, value, known)))
      : [],
    cases: cases.flatMap(({ document, value }) => collected(casesOf(document, value))),
    accept: acceptancesOf(head.document, head.value),
    places: {
      clauses: new Map(clauses.flatMap(idsOf).map(({ id, at }) => [id, at])),
      parameters: new Map(
        Object.keys(head.value.parameters).map((id) => [id, head.document.keyPlaceOf(['parameters', id])]),
      ),
    },
  };
  const repeated = [...clauses, ...indicators, ...requirements, ...permissions].flatMap(idsOf);
  diagnostics.push(...repetitions(repeated), ...wrongObligations(pack.requirements));
  if (isWhole(documents, 'requirements', requirements) && pack.requirements.length > 0)
    diagnostics.push(...wrongCases(pack), ...wrongLifts(pack.permissions, pack.requirements));
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : pack, diagnostics };
}

const packFiles = [
  'pack.yaml',
  'clauses.yaml',
  'indicators.yaml',
  'requirements',
  'permissions.yaml',
  'cases',
] as const;
type PackFile = (typeof packFiles)[number];

/** What a file of the folder holds, by its name or the folder it lies in. */
function kindOf(path: string): PackFile | undefined {
  const [name, folder] = path.split(/[\\/]/).toReversed();
  return packFiles.find((kind) => kind === name || kind === folder);
}

/** Whether a file of a pack holds worked examples. */
export function isCase(path: string): boolean {
  return kindOf(path) === 'cases';
}

/** Whether every file of a kind could be read: names are looked for only where all of them are known. */
function isWhole(
  documents: readonly { kind: PackFile | undefined }[],
  kind: PackFile,
  read: readonly unknown[],
): boolean {
  return read.length > 0 && documents.filter((document) => document.kind === kind).length === read.length;
}

function strayFiles(documents: readonly { kind: PackFile | undefined; path: string }[]): readonly Diagnostic[] {
  return documents.flatMap(({ kind, path }) =>
    kind === undefined ? [unknownName({ file: path }, path.split(/[\\/]/).at(-1) ?? path, packFiles)] : [],
  );
}

function missingFiles(
  documents: readonly { kind: PackFile | undefined }[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const [shallowest = ''] = files
    .map(({ path }) => path.replace(/[^\\/]*$/, ''))
    .toSorted((a, b) => a.length - b.length);
  const folder = shallowest.replace(/(?:(?:^|[\\/])(?:requirements|cases))?[\\/]$/, '');
  return (['pack.yaml', 'clauses.yaml', 'requirements'] as const)
    .filter((wanted) => !documents.some(({ kind }) => kind === wanted))
    .map((wanted) => ({
      code: 'yaml-schema',
      severity: 'error',
      at: { file: folder === '' ? wanted : folder },
      params: { path: wanted, reason: 'pack-files' },
    }));
}

/** A plan that asks for nothing would judge nothing. */
function withoutRequirements(document: YamlDocument): Diagnostic {
  const params = { path: '.', reason: 'no-requirement' } as const;
  return { code: 'yaml-schema', severity: 'error', at: document.placeOf([]), params };
}

function idsOf({ document, value }: { document: YamlDocument; value: readonly { readonly id: string }[] }) {
  return value.map(({ id }, index) => ({ id, at: document.placeOf([index, 'id']) }));
}

function repetitions(ids: readonly { readonly id: string; readonly at: Place }[]): readonly Diagnostic[] {
  const first = new Map<string, Place>();
  return ids.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, at);
      return [];
    }
    return [{ code: 'id-duplicate', severity: 'error', at, params: { id, other: placeText(earlier) } } as const];
  });
}

/** Severity comes from the wording of the text, never from taste. */
function wrongObligations(requirements: readonly RequirementSource[]): readonly Diagnostic[] {
  return requirements
    .filter(({ obligation, clause }) => obligationOf[clause.wording] !== obligation)
    .map(({ obligation, clause, at }) => ({
      code: 'obligation-wording',
      severity: 'error',
      at,
      params: { obligation, clause: clause.id, wording: clause.wording },
    }));
}

function wrongCases({ requirements, figures, cases }: RulePack): readonly Diagnostic[] {
  const ids = [...requirements, ...figures].map(({ id }) => id);
  return cases.flatMap((example) => {
    const { requirement: id, at, expect } = example;
    const requirement = requirements.find((candidate) => candidate.id === id);
    if (requirement === undefined && !ids.includes(id)) return [unknownName(at, id, ids)];
    const expected = expect === 'not-judged' ? [] : expect;
    return [...wrongReading(example, requirement), ...expected.flatMap((each) => wrongOutcome(each, requirement))];
  });
}

function wrongReading({ reading, at }: PackCase, requirement: RequirementSource | undefined): readonly Diagnostic[] {
  const readings = requirement?.readings.map((candidate) => candidate.id) ?? [];
  return reading === null || readings.includes(reading) ? [] : [unknownName(at, reading, readings)];
}

/** A requirement comes to an outcome, a figure to a value and nothing else. */
function wrongOutcome(expected: Expectation, requirement: RequirementSource | undefined): readonly Diagnostic[] {
  const { at, outcome, reason, required, shortfall, due } = expected;
  const isFigure = requirement === undefined;
  if (!isFigure && outcome !== undefined) return [];
  if (isFigure && [outcome, reason, required, shortfall, due].every((part) => part === undefined)) return [];
  const fault = isFigure ? 'outcome-of-figure' : 'outcome-missing';
  return [{ code: 'yaml-schema', severity: 'error', at, params: { path: 'outcome', reason: fault } }];
}

function unknownName(at: Place, name: string, allowed: readonly string[]): Diagnostic {
  const nearest = nearestName(name, allowed) ?? '';
  return { code: 'name-unknown', severity: 'error', at, params: { name, nearest, allowed: allowed.join(', ') } };
}
