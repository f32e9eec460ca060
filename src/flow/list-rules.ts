import { type IsoDate } from '../model/iso-date.ts';
import { type PackListing } from '../model/pack-listing.ts';
import { packState } from '../rules/choose-packs.ts';
import { type LoadedPack } from './load-one-pack.ts';

/** A pack in a few numbers, as it stands on a day. */
export function listRules({ pack, folder }: LoadedPack, on: IsoDate): PackListing {
  const { id, version, title, period, jurisdiction, clauses, requirements, figures, permissions, cases } = pack;
  const bound = (obligation: string) => requirements.filter((each) => each.obligation === obligation).length;
  const valued = [...pack.parameters.values(), ...requirements, ...figures];
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
    secondary: valued.filter(({ source }) => source?.status === 'secondary').length,
  };
}
