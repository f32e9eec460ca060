import { type z } from 'zod';
import { nearestName } from '../base/nearest-name.ts';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type permissionsFile } from './pack-schema.ts';
import { entryOf, type KnownInPack } from './read-entry.ts';
import { type YamlDocument } from './read-yaml.ts';
import { type PermissionSource, type RequirementSource } from './rule-pack.ts';
import { placeIn, type SourceText } from './source-text.ts';
import { textAt } from './text-at.ts';

/** The permissions of one `permissions.yaml`. */
export function permissionsOf(
  document: YamlDocument,
  permissions: z.output<typeof permissionsFile>,
  known: KnownInPack,
): Checked<readonly PermissionSource[]> {
  const diagnostics: Diagnostic[] = [];
  const value = permissions.flatMap((permission, index): readonly PermissionSource[] => {
    const entry = entryOf(document, index, permission, known);
    diagnostics.push(...entry.diagnostics);
    const { id, at, clause } = entry.value;
    if (clause === undefined) return [];
    const { title, note = null, lifts } = permission;
    return [
      {
        ...{ id, at, clause, title, note },
        for: textAt(document, [index, 'for']),
        when: textAt(document, [index, 'when']),
        lifts: lifts.map((_, position) => textAt(document, [index, 'lifts', position])),
      },
    ];
  });
  return { value, diagnostics };
}

/** Permissions that lift what is not there, or what is about another kind of row than they are. */
export function wrongLifts(
  permissions: readonly PermissionSource[],
  requirements: readonly RequirementSource[],
): readonly Diagnostic[] {
  return permissions.flatMap((permission) =>
    permission.lifts.flatMap((lifted) => wrongLift(lifted, permission, requirements)),
  );
}

function wrongLift(
  lifted: SourceText,
  { id, for: subject }: PermissionSource,
  requirements: readonly RequirementSource[],
): readonly Diagnostic[] {
  const at = placeIn(lifted);
  const requirement = requirements.find((candidate) => candidate.id === lifted.text);
  if (requirement === undefined) {
    const alike = requirements.filter(({ readings }) => readings[0].for.text === subject.text);
    const allowed = (alike.length > 0 ? alike : requirements).map((candidate) => candidate.id);
    const nearest =
      nearestName(
        lifted.text,
        requirements.map((candidate) => candidate.id),
      ) ?? '';
    return [
      {
        code: 'name-unknown',
        severity: 'error',
        at,
        params: { name: lifted.text, nearest, allowed: allowed.join(', ') },
      },
    ];
  }
  const about = requirement.readings[0].for.text;
  if (about === subject.text) return [];
  const reason = { phrase: 'lifts-other-row', found: about, expected: subject.text } as const;
  return [{ code: 'yaml-schema', severity: 'error', at, params: { path: id, reason } }];
}
