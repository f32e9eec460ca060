import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { levelFaults } from '../rules/strictness/level-law.ts';

/** @throws Failure when the pack, or one that it builds on, asks for less than a pack above says must be met */
export function assertLevels(pack: RulePack, model: DataModel, ...on: readonly IsoDate[]): void {
  const faults = levelFaults(pack, model, on);
  if (faults.length > 0) throw new Failure('pack-malformed', { pack: pack.id, count: faults.length }, faults);
}
