import { nearestName } from '../base/nearest-name.ts';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type PlainPhrase } from '../model/phrase.ts';
import { type Place } from '../model/place.ts';
import { type Source } from '../model/source.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type Clause } from './rule-pack.ts';
import { unknownName } from './unknown-name.ts';

/** What the entries of a pack refer to. */
export interface KnownInPack {
  readonly pack: string;
  readonly clauses: readonly Clause[];
  readonly sources: readonly Source[];
}

/** What every entry that carries out a clause begins with. */
export interface Entry {
  readonly id: string;
  readonly at: Place;
  /** Undefined when there is no such clause, which is said. */
  readonly clause: Clause | undefined;
}

/** The id and the clause of the entry at an index: the id begins with that of the pack, the clause is listed. */
export function entryOf(
  document: YamlDocument,
  index: number,
  { id, clause: cited }: { readonly id: string; readonly clause: string },
  { pack, clauses }: KnownInPack,
): Checked<Entry> {
  const diagnostics: Diagnostic[] = [];
  const at = document.placeOf([index, 'id']);
  if (!id.startsWith(`${pack}.`)) {
    const reason = { phrase: 'id-beginning', beginning: `${pack}.` } as const;
    diagnostics.push({ code: 'yaml-schema', severity: 'error', at, params: { path: id, reason } });
  }
  const { value: clause, diagnostics: unknown } = clauseAt(document, [index, 'clause'], cited, clauses);
  return { value: { id, at, clause }, diagnostics: [...diagnostics, ...unknown] };
}

/** The clause cited at a path; undefined after saying that there is none of this id. */
export function clauseAt(
  document: YamlDocument,
  path: YamlPath,
  cited: string,
  clauses: readonly Clause[],
): Checked<Clause | undefined> {
  const clause = clauses.find((candidate) => candidate.id === cited);
  if (clause !== undefined) return { value: clause, diagnostics: [] };
  const known = clauses.map((candidate) => candidate.id);
  const params = { clause: cited, nearest: nearestName(cited, known) ?? '' };
  const at = document.placeOf(path);
  return { value: undefined, diagnostics: [{ code: 'clause-unknown', severity: 'error', at, params }] };
}

/** What is said of where a value is taken from. */
interface Provenance {
  readonly source?: string | undefined;
  readonly status?: 'secondary' | undefined;
}

/**
 * The source of the value at a path; null for the text of the plan. A secondary source and `status: secondary` go
 * together, so that nobody overlooks that a value is not the plan's own.
 */
export function valueSource(
  document: YamlDocument,
  path: YamlPath,
  { source: id, status }: Provenance,
  sources: readonly Source[],
): Checked<Source | null> {
  const fault = (key: string, reason: PlainPhrase): Diagnostic => {
    const at = document.placeOf([...path, key]);
    return { code: 'yaml-schema', severity: 'error', at, params: { path: [...path, key].join('.'), reason } };
  };
  if (id === undefined) {
    return { value: null, diagnostics: status === undefined ? [] : [fault('status', 'secondary-without-source')] };
  }
  const found = namedSource(document, [...path, 'source'], id, sources);
  const isSecondary = found.value?.status === 'secondary';
  if (found.value === null || isSecondary === (status === 'secondary')) return found;
  const contradiction = isSecondary ? fault('source', 'source-is-secondary') : fault('status', 'source-is-primary');
  return { value: found.value, diagnostics: [contradiction] };
}

/** The source named at a path; null after saying that there is none of this id. */
export function namedSource(
  document: YamlDocument,
  path: YamlPath,
  id: string,
  sources: readonly Source[],
): Checked<Source | null> {
  const found = sources.find((source) => source.id === id);
  if (found !== undefined) return { value: found, diagnostics: [] };
  const known = sources.map((source) => source.id);
  return { value: null, diagnostics: [unknownName(document.placeOf(path), id, known)] };
}
