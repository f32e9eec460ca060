import { groupBy } from '../base/group-by.ts';
import { portions } from '../base/portions.ts';
import { type Check, type Verdict } from '../engine/check.ts';
import { Dataset } from '../engine/dataset.ts';
import { type Asked } from '../engine/judge/asked-batch.ts';
import { type Dialect } from '../engine/dialect.ts';
import { type HasSource, settleCondition } from '../formula/settle-sources.ts';
import { treeId } from '../formula/tree-id.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type Finding } from '../model/finding.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { outcomes } from '../model/outcome.ts';
import { type BooleanTree, type RowKind } from '../model/tree.ts';
import { type Reading, type Requirement } from '../rules/rule-set.ts';
import { judgedFinding } from './compose-findings.ts';
import { joinMaterials } from './join-materials.ts';
import { Locator } from './locator.ts';
import { planChecks, sourcesOf } from './plan-checks.ts';
import { Subjects } from './subjects.ts';
import { unitsGoverned } from './units-governed.ts';

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

export interface ExampleJudged {
  /** None when the requirement could not be judged on any subject. */
  readonly findings: readonly Finding[];
  /** By the id of a probe, what was found among its rows. */
  readonly probed: ReadonlyMap<string, Probed>;
}

export interface Probed {
  readonly held: boolean;
  readonly failed: boolean;
}

/** More make the queries of one pass slow to read back, fewer make too many passes. */
const examplesTogether = 40;

/**
 * Judges many small materials, each by one requirement, as an audit of each alone would; but many of them in one pass of
 * the engine, side by side, which takes a small part of the time. Findings come without their cells.
 *
 * @throws Failure when a number is beyond what the engine holds exactly
 */
export async function judgeExamples(
  examples: readonly Example[],
  model: DataModel,
  dialect: Dialect,
): Promise<readonly ExampleJudged[]> {
  const judged = new Map<Example, ExampleJudged>();
  const planning = new Planning(model);
  const planned = examples.map((example) => planning.plan(example));
  const together = groupBy(planned, ({ example, isAlone }) => (isAlone ? example : example.asOf));
  for (const group of together.values()) {
    for (const portion of portions(group, examplesTogether)) {
      const results = await judgePortion(portion, model, dialect);
      portion.forEach(({ example }, index) => {
        judged.set(example, results[index] ?? nothingJudged);
      });
    }
  }
  return examples.map((example) => judged.get(example) ?? nothingJudged);
}

const nothingJudged: ExampleJudged = { findings: [], probed: new Map() };

/** A number that one example makes too large must not spoil the others. */
async function judgePortion(
  portion: readonly PlannedExample[],
  model: DataModel,
  dialect: Dialect,
): Promise<readonly ExampleJudged[]> {
  try {
    return await judgeTogether(portion, model, dialect);
  } catch (failure) {
    const isTooLarge = failure instanceof Failure && failure.code === 'number-too-large';
    if (!isTooLarge || portion.length === 1) throw failure;
    const alone: ExampleJudged[] = [];
    for (const each of portion) alone.push(...(await judgeTogether([each], model, dialect)));
    return alone;
  }
}

interface PlannedExample {
  readonly example: Example;
  /** Null when a table or column is absent that it needs. */
  readonly check: Check | null;
  readonly asked: readonly { readonly probe: Probe; readonly asked: Asked }[];
  /** Its material must not stand beside another. */
  readonly isAlone: boolean;
}

/** Plans examples; those of one requirement whose material has the same sources are planned once. */
class Planning {
  readonly #model: DataModel;
  readonly #known = new Map<Reading, readonly PlannedChecks[]>();

  constructor(model: DataModel) {
    this.#model = model;
  }

  plan(example: Example): PlannedExample {
    const { requirement, material } = example;
    const has = sourcesOf(material);
    const earlier = this.#known.get(requirement.judged) ?? [];
    const alike = earlier.find(({ sources }) => sources.every(({ name, isThere }) => has(...name) === isThere));
    const planned = alike ?? plannedChecks(example, has, this.#model);
    if (alike === undefined) this.#known.set(requirement.judged, [...earlier, planned]);
    return { example, ...planned, isAlone: planned.reachesOut || hasOpenSet(material) };
  }
}

interface PlannedChecks extends Pick<PlannedExample, 'check' | 'asked'> {
  readonly reachesOut: boolean;
  /** What was asked of the material, and what it had: where the answers are the same, so is the plan. */
  readonly sources: readonly { readonly name: Parameters<HasSource>; readonly isThere: boolean }[];
}

function plannedChecks({ requirement, material, probes }: Example, has: HasSource, model: DataModel): PlannedChecks {
  const sources: PlannedChecks['sources'][number][] = [];
  const noted: HasSource = (...name) => {
    const isThere = has(...name);
    sources.push({ name, isThere });
    return isThere;
  };
  const { planned } = planChecks([{ ...requirement, readings: [] }], material, model, noted);
  const judged = planned[0]?.judged;
  if (judged === undefined) return { check: null, asked: [], reachesOut: false, sources };
  // The same id for whatever asks the same, so that it is asked once for all.
  const check = { ...judged, id: '' };
  const asked = probes.flatMap((probe) => {
    const { tree, absent } = settleCondition(probe.condition, noted);
    if (absent.length > 0 || !noted(probe.row.table)) return [];
    return [{ probe, asked: { id: treeId([probe.row, tree]), row: probe.row, condition: tree } }];
  });
  return { check: { ...check, id: treeId(check) }, asked, reachesOut: reachesOut(check), sources };
}

/** A set of references that is not known may name anybody, also in the material beside it. */
function hasOpenSet({ tables }: LinkedMaterial): boolean {
  return [...tables.values()].some(({ referenceSets }) =>
    [...referenceSets.values()].some((sets) => sets.includes(undefined)),
  );
}

/** Whether a formula looks beyond the tree of units: at what lies near, or at how others rank. */
function reachesOut(tree: unknown): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if ('kind' in tree && typeof tree.kind === 'string' && outwardKinds.includes(tree.kind)) return true;
  return Object.values(tree).some(reachesOut);
}

const outwardKinds: readonly string[] = ['near', 'rank', 'peers'];

async function judgeTogether(
  portion: readonly PlannedExample[],
  model: DataModel,
  dialect: Dialect,
): Promise<readonly ExampleJudged[]> {
  const checks = uniquely(portion.flatMap(({ check }) => check ?? []));
  const [first] = portion;
  if (first === undefined || checks.length === 0) return portion.map(() => nothingJudged);
  const joined = joinMaterials(
    portion.map(({ example }) => example.material),
    model,
  );
  const asked = uniquely(portion.flatMap((planned) => planned.asked.map((each) => each.asked)));
  const options = { model, asOf: first.example.asOf, absentRows: 'none' } as const;
  const dataset = await Dataset.open(dialect, joined.material, checks, options, asked);
  try {
    await dataset.deriveFacts();
    await dataset.judge();
    const verdicts = new Map<string, readonly Verdict[]>();
    for (const { id } of checks) verdicts.set(id, await dataset.verdicts(id, outcomes));
    const answers = await dataset.answers();
    return portion.map(({ example, check, asked: own }, member) => {
      if (check === null) return nothingJudged;
      const within = (row: RowKind) => {
        const { from, to } = joined.keysOf(member, row);
        return (key: number) => key >= from && key < to;
      };
      const { from } = joined.keysOf(member, check.row);
      const isOwn = within(check.row);
      const judged = (verdicts.get(check.id) ?? []).filter(({ key }) => isOwn(key));
      const meant = new Set(judged.filter(({ reason }) => reason !== 'out-of-scope').map(({ key }) => key));
      const probed = own.map(({ probe, asked: { id } }): [string, Probed] => {
        const { held = [], failed = [] } = answers.get(id) ?? {};
        const isAsked = probe.ofSubjects ? (key: number) => meant.has(key) : within(probe.row);
        return [probe.id, { held: held.some(isAsked), failed: failed.some(isAsked) }];
      });
      const moved = judged.map((verdict) => ({ ...verdict, key: verdict.key - from }));
      return { findings: findingsOf(example, check, moved, model), probed: new Map(probed) };
    });
  } finally {
    dataset.close();
  }
}

function uniquely<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function findingsOf(
  { requirement, material, asOf }: Example,
  judged: Check,
  verdicts: readonly Verdict[],
  model: DataModel,
): readonly Finding[] {
  // An example names few places, so every unit above them is judged too.
  const whole = { ...material, scope: null };
  const subjects = new Subjects(whole, model, new Locator(whole), null, unitsGoverned(whole, requirement));
  const plan = { requirement, judged, others: [] };
  return verdicts
    .filter(({ key }) => subjects.isSubject(judged.row, key))
    .map((verdict) => ({
      ...judgedFinding(plan, verdict, { subjects, options: { asOf } }),
      evidence: [],
      evidenceTotal: 0,
      undecidedBy: [],
      contributors: [],
      contributorsTotal: 0,
      lacking: [],
      readings: [],
    }));
}
