import { type Outcome } from '../../model/outcome.ts';

/** What formulas call columns and cells, whichever sheet they stand in. */
export const rangeNames = {
  registerOutcome: 'register_outcome',
  registerProgress: 'register_progress',
  registerRequirement: 'register_requirement',
  registerCounty: 'register_county',
  registerTown: 'register_town',
  registerShortfall: 'register_shortfall',
  communityOutcome: 'community_outcome',
  communityCounty: 'community_county',
  communityTown: 'community_town',
  tallyArea: 'tally_area',
  tallyCounted: 'tally_counted',
  schedule: 'schedule_share',
  greenLimit: 'lights_green',
  yellowLimit: 'lights_yellow',
} as const;

/** The column of the tallies that counts an outcome. */
export function tallyName(outcome: Outcome): string {
  return `tally_${outcome.replaceAll('-', '_')}`;
}
