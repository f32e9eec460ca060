import { type z } from 'zod';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place, placeText } from '../model/place.ts';
import { checkShape } from './check-shape.ts';
import { casesFile, clausesFile, indicatorsFile, packFile, permissionsFile } from './pack-schema.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';
import { acceptancesOf } from './read-acceptances.ts';
import { casesOf } from './read-cases.ts';
import { extendPack, wrongExtension } from './extend-pack.ts';
import { isWhole, kindOf, missingFiles, type PackFile, standingAlone, strayFiles } from './pack-files.ts';
import { overridesFile } from './override-schema.ts';
import { chainOf } from './packs-above.ts';
import { overridesOf } from './read-overrides.ts';
import { figuresOf, indicatorsOf, requirementsOf } from './read-pack.ts';
import { parametersOf } from './read-parameters.ts';
import { permissionsOf, wrongLifts } from './read-permissions.ts';
import { obligationOf, type RequirementSource, type RulePack } from './rule-pack.ts';
import { requirementsFile } from './requirement-schema.ts';
import { type SourceFile } from './source-file.ts';
import { wrongCases } from './wrong-cases.ts';

/**
 * One rule pack from the YAML files of its folder; files that are not YAML are passed over.
 * Everything malformed in any file is reported at once; with any error there is no pack.
 *
 * @param above the pack that it builds on, where it says that it builds on one
 */
export function loadPack(files: readonly SourceFile[], above: RulePack | null = null): Checked<RulePack | undefined> {
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
  const overrides = shaped('overrides.yaml', overridesFile);
  const wanted = above === null ? standingAlone : ['pack.yaml' as const];
  diagnostics.push(...strayFiles(documents), ...missingFiles(documents, files, wanted));
  if (
    above === null &&
    isWhole(documents, 'requirements', requirements) &&
    requirements.every(({ value }) => value.every(({ reported }) => reported === true))
  )
    diagnostics.push(...requirements.map(({ document }) => withoutRequirements(document)));

  const [head] = packs;
  if (head === undefined) return { value: undefined, diagnostics };
  diagnostics.push(...wrongHead(head.document, head.value, above, overrides));
  const { id, version, title, issuer, number = null, jurisdiction, notes } = head.value;
  const period = head.value.period ?? above?.period;
  const sources = head.value.sources ?? above?.sources ?? [];
  if (period === undefined) return { value: undefined, diagnostics };
  const allClauses = clauses.flatMap(({ value }) => value);
  const known = { pack: id, clauses: allClauses, sources };
  const areClausesKnown =
    isWhole(documents, 'clauses.yaml', clauses) || !documents.some(({ kind }) => kind === 'clauses.yaml');
  const own: RulePack = {
    ...{ id, version, title, issuer, number, period, jurisdiction, sources, notes },
    extends: null,
    overrides: new Map(),
    periods: new Map(files.map(({ path }) => [path, period])),
    parameters: collected(parametersOf(head.document, head.value.parameters, sources)),
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
  diagnostics.push(...repetitions(repeated), ...wrongObligations(own.requirements));
  const pack = above === null ? own : extended(own, above);
  const areRequirementsKnown =
    isWhole(documents, 'requirements', requirements) ||
    (above !== null && !documents.some(({ kind }) => kind === 'requirements'));
  const written = requirements.flatMap(idsOf).map(({ id }) => id);
  if (areRequirementsKnown && pack.requirements.length > 0)
    diagnostics.push(...wrongCases(pack, written), ...wrongLifts(own.permissions, pack.requirements));
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : pack, diagnostics };

  function extended(lower: RulePack, upper: RulePack): RulePack {
    const context = { ...lower, above: upper };
    const stated = areClausesKnown
      ? overrides.flatMap(({ document, value }) => collected(overridesOf(document, value, context)))
      : [];
    const placeOf = (index: number) => head?.document.placeOf(['jurisdiction', index]) ?? { file: upper.id };
    diagnostics.push(...wrongExtension(lower, upper, stated, placeOf));
    return extendPack(lower, upper, stated);
  }
}

/** What the head lacks when there is no pack above it to take it from, or says of a pack that is not there. */
function wrongHead(
  document: YamlDocument,
  head: z.output<typeof packFile>,
  above: RulePack | null,
  overrides: readonly { readonly document: YamlDocument }[],
): readonly Diagnostic[] {
  if (above === null) {
    const at = document.placeOf([]);
    const lacking = (['number', 'period', 'sources'] as const).filter((key) => head[key] === undefined);
    const missing = lacking.map((path) => ({
      ...({ code: 'yaml-schema', severity: 'error', at } as const),
      params: { path, reason: 'missing' } as const,
    }));
    if (head.extends === undefined) return [...missing, ...overrides.map(withoutExtends)];
    const params = { name: head.extends, nearest: '', known: '' };
    return [{ code: 'extends-unknown', severity: 'error', at: document.placeOf(['extends']), params }];
  }
  const taken = chainOf(above).find(({ id }) => id === head.id);
  if (taken === undefined) return [];
  const params = { id: head.id, other: taken.title.zh };
  return [{ code: 'id-duplicate', severity: 'error', at: document.placeOf(['id']), params }];
}

function withoutExtends({ document }: { readonly document: YamlDocument }): Diagnostic {
  const params = { path: 'extends', reason: 'overrides-without-extends' } as const;
  return { code: 'yaml-schema', severity: 'error', at: document.placeOf([]), params };
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
