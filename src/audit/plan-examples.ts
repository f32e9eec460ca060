import { type Check } from '../engine/check.ts';
import { type Asked } from '../engine/judge/asked-batch.ts';
import { type HasSource, settleCondition } from '../formula/settle-sources.ts';
import { treeId } from '../formula/tree-id.ts';
import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type BooleanTree, type RowKind } from '../model/tree.ts';
import { type Reading, type Requirement } from '../rules/rule-set.ts';
import { planChecks, sourcesOf } from './plan-checks.ts';

/** A little material of its own with the requirement that is to be judged on it. */
export interface Example {
  readonly requirement: Requirement;
  readonly material: LinkedMaterial;
  readonly asOf: IsoDate;
  /** Conditions that are asked about beside the verdict. */
  readonly probes: readonly Probe[];
}

/** A condition, and the rows it is asked of. */
export interface Probe {
  readonly id: string;
  readonly row: RowKind;
  readonly condition: BooleanTree;
  /** Asked only of the subjects that the requirement is about. */
  readonly ofSubjects: boolean;
}

export interface PlannedExample {
  readonly example: Example;
  /** Null when a table or column is absent that it needs. */
  readonly check: Check | null;
  readonly asked: readonly AskedProbe[];
  /** Examples that agree in it may share a pass. */
  readonly company: unknown;
}

export interface AskedProbe {
  readonly probe: Probe;
  readonly asked: Asked;
}

/** Plans examples; those of one requirement whose material has the same sources are planned once. */
export class ExamplePlanning {
  readonly #model: DataModel;
  readonly #known = new Map<Reading, readonly PlannedChecks[]>();

  constructor(model: DataModel) {
    this.#model = model;
  }

  plan(example: Example): PlannedExample {
    const { requirement, material, asOf } = example;
    const has = sourcesOf(material);
    const earlier = this.#known.get(requirement.judged) ?? [];
    const alike = earlier.find(({ sources }) => sources.every(({ name, isThere }) => has(...name) === isThere));
    const planned = alike ?? plannedChecks(example, has, this.#model);
    if (alike === undefined) this.#known.set(requirement.judged, [...earlier, planned]);
    const { check, asked, reachesOut, isDated } = planned;
    const company = reachesOut || hasOpenSet(material) ? example : isDated ? asOf : '';
    return { example, check, asked, company };
  }
}

interface PlannedChecks extends Pick<PlannedExample, 'check' | 'asked'> {
  /** It looks beyond the tree of units: at what lies near, or at how others rank. */
  readonly reachesOut: boolean;
  /** It takes the newest figure of its day. */
  readonly isDated: boolean;
  /** What was asked of the material, and what it had: where the answers are the same, so is the plan. */
  readonly sources: readonly { readonly name: Parameters<HasSource>; readonly isThere: boolean }[];
}

function plannedChecks(
  { requirement, material, probes, asOf }: Example,
  has: HasSource,
  model: DataModel,
): PlannedChecks {
  const sources: PlannedChecks['sources'][number][] = [];
  const noted: HasSource = (...name) => {
    const isThere = has(...name);
    sources.push({ name, isThere });
    return isThere;
  };
  const { planned } = planChecks([{ ...requirement, readings: [] }], material, model, noted);
  const judged = planned[0]?.judged;
  if (judged === undefined) return { check: null, asked: [], reachesOut: false, isDated: false, sources };
  // The same id for whatever asks the same, so that it is asked once for all. The day tells only what is due.
  const check = { ...judged, id: '', asOf: judged.due === null ? undefined : asOf };
  const asked = probes.flatMap((probe) => {
    const { tree, absent } = settleCondition(probe.condition, noted);
    if (absent.length > 0 || !noted(probe.row.table)) return [];
    return [{ probe, asked: { id: treeId([probe.row, tree]), row: probe.row, condition: tree } }];
  });
  return {
    check: { ...check, id: treeId(check) },
    asked,
    reachesOut: hasPart(check, ({ kind }) => kind === 'near' || kind === 'rank' || kind === 'peers'),
    isDated: hasPart([check, asked], ({ kind }) => kind === 'statistic'),
    sources,
  };
}

/** A set of references that is not known may name anybody, also in the material beside it. */
function hasOpenSet({ tables }: LinkedMaterial): boolean {
  return [...tables.values()].some(({ referenceSets }) =>
    [...referenceSets.values()].some((sets) => sets.includes(undefined)),
  );
}

function hasPart(tree: unknown, isMeant: (part: { kind?: unknown }) => boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  return isMeant(tree) || Object.values(tree).some((part) => hasPart(part, isMeant));
}
