import { type Unit } from '../../../model/linked.ts';
import { coverageOf } from './coverage.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { knownParents } from './known-parents.ts';
import { moveToStatedParents } from './move-to-stated-parents.ts';
import { nameUnits } from './name-units.ts';
import { type Part } from '../part.ts';
import { placeAddresses } from './place-addresses.ts';
import { type Placement } from './placement.ts';
import { plantCodes } from './plant-codes.ts';
import { reportUnknownParents } from './report-unknown-parents.ts';
import { UnitTree } from './unit-tree.ts';
import { type Coverage } from './coverage.ts';

export interface GrownUnits {
  readonly units: readonly Unit[];
  readonly coverage: Coverage;
  /** For each part the placements of its addresses, as indexes into `units`. */
  readonly placements: readonly (readonly Placement[])[];
}

/** The tree of all units the material speaks of, and where in it each address leads. */
export function growUnits(parts: readonly Part[], log: DiagnosticLog): GrownUnits {
  const tree = new UnitTree();
  const coverage = coverageOf(parts);
  plantCodes(parts, coverage.covered, tree);
  const known = knownParents(parts);
  moveToStatedParents(parts, known, tree, log);
  reportUnknownParents(parts, known, log);
  nameUnits(parts, tree, log);
  const placed = placeAddresses(parts, tree, coverage);
  const { units, positions } = tree.settle();
  const placements = placed.map((ofPart) => ofPart.map((placement) => settled(placement, positions)));
  return { units, coverage, placements };
}

function settled({ unit, miss, byName, parentMissing }: Placement, positions: Int32Array): Placement {
  const area = miss === null ? -1 : (positions[miss.area] ?? -1);
  return {
    unit: miss === null ? (positions[unit] ?? -1) : -1,
    miss: miss === null ? null : { ...miss, area },
    byName,
    parentMissing,
  };
}
