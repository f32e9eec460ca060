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
  /** In the order given. Those in force; where none is, those that lapsed last. */
  readonly chosen: readonly PackChoice[];
  /** Packs that hold for these regions, but not on that day. */
  readonly passedOver: readonly PackChoice[];
}

/**
 * The packs whose jurisdiction takes in regions of the data and whose period holds the effective date. Where a plan has
 * ended and none has followed, the last ones stay auditable: their due dates have passed.
 */
export function choosePacks(packs: readonly RulePack[], regionCodes: Iterable<string>, asOf: IsoDate): PackChoices {
  const codes = [...new Set(regionCodes)];
  const covering = packs.flatMap((pack): readonly PackChoice[] => {
    const prefixes = pack.jurisdiction.filter((prefix) => codes.some((code) => code.startsWith(prefix)));
    return prefixes.length === 0 ? [] : [{ pack, state: packState(pack, asOf), prefixes }];
  });
  const lastEnd = covering
    .filter(({ state }) => state === 'lapsed')
    .map(({ pack }) => pack.period.to)
    .reduce((latest, end) => (end > latest ? end : latest), '');
  const isWanted = covering.some(({ state }) => state === 'in-force')
    ? ({ state }: PackChoice) => state === 'in-force'
    : ({ state, pack }: PackChoice) => state === 'lapsed' && pack.period.to === lastEnd;
  return { chosen: covering.filter(isWanted), passedOver: covering.filter((choice) => !isWanted(choice)) };
}

/** Both days of a period belong to it. */
export function packState({ period }: Pick<RulePack, 'period'>, asOf: IsoDate): PackState {
  if (asOf < period.from) return 'before';
  return asOf > period.to ? 'lapsed' : 'in-force';
}
