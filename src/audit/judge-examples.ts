import { groupBy } from '../base/group-by.ts';
import { portions } from '../base/portions.ts';
import { type Check, type Verdict } from '../engine/check.ts';
import { Dataset } from '../engine/dataset.ts';
import { type Dialect } from '../engine/dialect.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type Finding } from '../model/finding.ts';
import { type RowKind } from '../model/tree.ts';
import { judgedFinding } from './compose-findings.ts';
import { joinMaterials, type JoinedMaterials } from './join-materials.ts';
import { Locator } from './locator.ts';
import { type Example, ExamplePlanning, type PlannedExample, type Probe } from './plan-examples.ts';
import { Subjects } from './subjects.ts';
import { unitsGoverned } from './units-governed.ts';

export interface ExampleJudged<Of extends Example = Example> {
  readonly example: Of;
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
 * the engine, side by side, which takes a small part of the time. Findings come without their cells. They are yielded as
 * they are found, in another order than the examples; probes that are no longer open by then are not asked.
 *
 * @throws Failure when a number is beyond what the engine holds exactly
 */
export async function* judgeExamples<Of extends Example>(
  examples: readonly Of[],
  model: DataModel,
  dialect: Dialect,
  isOpen: (probe: Probe) => boolean,
): AsyncGenerator<ExampleJudged<Of>> {
  const planning = new ExamplePlanning(model);
  const planned = examples.map((example) => ({ ...planning.plan(example), example }));
  for (const group of groupBy(planned, ({ company }) => company).values()) {
    // Examples of one requirement share its check.
    const sorted = [...groupBy(group, ({ example }) => example.requirement.id).values()].flat();
    for (const portion of portions(sorted, examplesTogether)) {
      const asking = portion.map((each) => ({ ...each, asked: each.asked.filter(({ probe }) => isOpen(probe)) }));
      yield* await judgePortion(asking, model, dialect);
    }
  }
}

type Planned<Of extends Example> = PlannedExample & { readonly example: Of };

/** A number that one example makes too large must not spoil the others. */
async function judgePortion<Of extends Example>(
  portion: readonly Planned<Of>[],
  model: DataModel,
  dialect: Dialect,
): Promise<readonly ExampleJudged<Of>[]> {
  try {
    return await judgeTogether(portion, model, dialect);
  } catch (failure) {
    const isTooLarge = failure instanceof Failure && failure.code === 'number-too-large';
    if (!isTooLarge || portion.length === 1) throw failure;
    const alone: ExampleJudged<Of>[] = [];
    for (const each of portion) alone.push(...(await judgeTogether([each], model, dialect)));
    return alone;
  }
}

async function judgeTogether<Of extends Example>(
  portion: readonly Planned<Of>[],
  model: DataModel,
  dialect: Dialect,
): Promise<readonly ExampleJudged<Of>[]> {
  const checks = uniquely(portion.flatMap(({ check }) => check ?? []));
  const [first] = portion;
  if (first === undefined || checks.length === 0)
    return portion.map(({ example }) => ({ example, findings: [], probed: new Map() }));
  const joined = joinMaterials(
    portion.map(({ example }) => example.material),
    model,
  );
  const asked = uniquely(portion.flatMap((planned) => planned.asked.map((each) => each.asked)));
  const options = { model, asOf: first.example.asOf, absentRows: 'none' } as const;
  const dataset = await Dataset.open(dialect, joined.material, checks, options, asked);
  try {
    await dataset.deriveFacts();
    const ownKeys = keysJudged(portion, joined);
    const verdicts = await dataset.allVerdicts((id, key) => ownKeys.get(id)?.has(key) === true);
    const answers = await dataset.answers();
    return portion.map(({ example, check, asked: own }, member) => {
      if (check === null) return { example, findings: [], probed: new Map() };
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
      return { example, findings: findingsOf(example, check, moved, model), probed: new Map(probed) };
    });
  } finally {
    dataset.close();
  }
}

/** For each check the rows of the examples that it is to judge. */
function keysJudged(
  portion: readonly PlannedExample[],
  joined: JoinedMaterials,
): ReadonlyMap<string, ReadonlySet<number>> {
  const keys = new Map<string, Set<number>>();
  for (const [member, { check }] of portion.entries()) {
    if (check === null) continue;
    const own = keys.get(check.id) ?? new Set();
    keys.set(check.id, own);
    const { from, to } = joined.keysOf(member, check.row);
    for (let key = from; key < to; key++) own.add(key);
  }
  return keys;
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
      ...judgedFinding(plan, verdict, { subjects, model, options: { asOf } }),
      evidence: [],
      evidenceTotal: 0,
      undecidedBy: [],
      contributors: [],
      contributorsTotal: 0,
      lacking: [],
      readings: [],
    }));
}
