import { type z } from 'zod';
import { type packFile } from './pack-schema.ts';
import { type YamlDocument } from './read-yaml.ts';
import { type Acceptance } from './rule-pack.ts';

/** What the author of a pack has accepted of what `rules lint` remarks on. */
export function acceptancesOf(document: YamlDocument, { accept }: z.output<typeof packFile>): readonly Acceptance[] {
  return accept.map(({ check, of = null, reason }, index) => ({
    check,
    of,
    reason,
    at: document.placeOf(['accept', index]),
  }));
}
