import { packsAbove } from './packs-above.ts';
import { type RulePack } from './rule-pack.ts';

/** What a name on the command line stands for: a parameter, or a requirement of which the threshold is meant. */
export interface SettingTarget {
  readonly kind: 'parameter' | 'requirement';
  readonly id: string;
}

/** `name` or `pack.name` of a parameter, else the id of a requirement or figure; undefined for what another pack may hold. */
export function settingTarget(name: string, pack: RulePack): SettingTarget | undefined {
  const owner = [pack, ...packsAbove(pack)].find(({ id }) => name.startsWith(`${id}.`));
  const bare = owner === undefined ? name : name.slice(owner.id.length + 1);
  // What is set for a pack above does not reach what a pack below says otherwise.
  const isOwn = owner === undefined || owner.overrides.get(bare) === pack.overrides.get(bare);
  if (pack.parameters.has(bare) && isOwn) return { kind: 'parameter', id: bare };
  const isEntry = [...pack.requirements, ...pack.figures].some(({ id }) => id === name);
  return isEntry ? { kind: 'requirement', id: name } : undefined;
}

/** Everything in a pack that may be named so, short names of parameters first. */
export function settableNames({ id: pack, parameters, requirements }: RulePack): readonly string[] {
  const names = [...parameters].flatMap(([name, { kind }]) => (kind === 'number' || kind === 'codes' ? [name] : []));
  return [...names, ...names.map((name) => `${pack}.${name}`), ...requirements.map(({ id }) => id)];
}
