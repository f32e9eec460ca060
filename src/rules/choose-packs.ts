import { type IsoDate } from '../model/iso-date.ts';
import { type RulePack } from './rule-pack.ts';

/** Where the effective date lies against the period of a pack. */
export type PackState = 'before' | 'in-force' | 'lapsed';

export interface PackChoice {
  readonly pack: RulePack;
  readonly state: PackState;
  /** Prefixes of its jurisdiction that regions in the data lie in. */
  readonly prefixes: readonly string[];
}

export interface PackChoices {
  /** In the order given. For each region those in force; where none is, those that lapsed last. */
  readonly chosen: readonly PackChoice[];
  /** Packs that hold for regions of the data, but not on that day. */
  readonly passedOver: readonly PackChoice[];
  /** Packs that hold for regions of the data, but with secondary values: for whoever names them. */
  readonly onlyNamed: readonly PackChoice[];
}

/**
 * The packs whose jurisdiction takes in regions of the data and whose period holds the effective date. Where a plan has
 * ended and none has followed, the last ones stay auditable: their due dates have passed. What somebody else says of a
 * plan is no plan: packs with secondary values are never chosen.
 */
export function choosePacks(packs: readonly RulePack[], regionCodes: Iterable<string>, asOf: IsoDate): PackChoices {
  const codes = new Set(regionCodes);
  const inRegion = packs.flatMap((pack): readonly PackChoice[] => {
    const prefixes = pack.jurisdiction.filter((prefix) => hasPrefix(codes, prefix));
    return prefixes.length === 0 ? [] : [{ pack, state: packState(pack, asOf), prefixes }];
  });
  const covering = inRegion.filter(({ pack }) => !holdsSecondary(pack));
  const wanted = new Set<PackChoice>();
  for (const code of codes) {
    const here = covering.filter(({ prefixes }) => prefixes.some((prefix) => code.startsWith(prefix)));
    for (const choice of standing(here)) wanted.add(choice);
  }
  return {
    chosen: covering.filter((choice) => wanted.has(choice)),
    passedOver: covering.filter((choice) => !wanted.has(choice)),
    onlyNamed: inRegion.filter(({ pack }) => holdsSecondary(pack)),
  };
}

/** Whether any value of a pack, as it stands, is not taken from the text of its plan. */
function holdsSecondary({ parameters, requirements, figures }: RulePack): boolean {
  const sources = [...parameters.values(), ...requirements, ...figures].map(({ source }) => source);
  return sources.some((source) => source?.status === 'secondary');
}

/** Of the packs that hold for one region: those in force, or else those that lapsed last. */
function standing(choices: readonly PackChoice[]): readonly PackChoice[] {
  const inForce = choices.filter(({ state }) => state === 'in-force');
  if (inForce.length > 0) return inForce;
  const lapsed = choices.filter(({ state }) => state === 'lapsed');
  const lastEnd = lapsed.map(({ pack }) => pack.period.to).reduce((last, end) => (end > last ? end : last), '');
  return lapsed.filter(({ pack }) => pack.period.to === lastEnd);
}

/** Both days of a period belong to it. */
export function packState({ period }: Pick<RulePack, 'period'>, asOf: IsoDate): PackState {
  if (asOf < period.from) return 'before';
  return asOf > period.to ? 'lapsed' : 'in-force';
}

function hasPrefix(codes: Iterable<string>, prefix: string): boolean {
  for (const code of codes) if (code.startsWith(prefix)) return true;
  return false;
}
