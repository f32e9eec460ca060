import { type IsoDate } from '../model/iso-date.ts';
import { type PackListing } from '../model/pack-listing.ts';
import { packState } from '../rules/choose-packs.ts';
import { isInherited, ownOverrides } from '../rules/packs-above.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type LoadedPack } from './load-one-pack.ts';

/** A pack in a few numbers, as it stands on a day. */
export function listRules({ pack, folder }: LoadedPack, on: IsoDate): PackListing {
  const { id, version, title, period, jurisdiction, clauses, cases } = pack;
  const own = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => !isInherited(pack, entry.id));
  const [requirements, figures, permissions] = [own(pack.requirements), own(pack.figures), own(pack.permissions)];
  const bound = (obligation: string) => requirements.filter((each) => each.obligation === obligation).length;
  const valued = [...pack.parameters.values(), ...pack.requirements, ...pack.figures];
  return {
    id,
    version,
    title,
    folder,
    period: { ...period, state: packState(pack, on) },
    jurisdiction,
    clauses: clauses.length,
    requirements: { must: bound('must'), should: bound('should'), may: bound('may') },
    qualitative: requirements.filter(({ tags }) => tags.includes('qualitative')).length,
    figures: figures.length,
    permissions: permissions.length,
    cases: cases.length,
    extends: pack.extends === null ? null : extensionOf(pack, pack.extends),
    secondary: valued.filter(({ source }) => source?.status === 'secondary').length,
  };
}

function extensionOf(pack: RulePack, above: RulePack): PackListing['extends'] {
  return { id: above.id, inherited: above.requirements.length, overrides: ownOverrides(pack).length };
}
