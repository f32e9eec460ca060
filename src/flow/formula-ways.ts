import { oncePer } from '../base/once-per.ts';
import { type ExampleJudged } from '../audit/judge-examples.ts';
import { type Probe } from '../audit/plan-examples.ts';
import { type Branch, type BranchContext, branchesOfCondition, branchesOfNumber } from '../formula/branches-of.ts';
import { treeId } from '../formula/tree-id.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Finding } from '../model/finding.ts';
import { type MissedWay, type PackTest, type Way } from '../model/pack-test.ts';
import { type Place } from '../model/place.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type Reading, type Requirement, type RuleSet } from '../rules/rule-set.ts';
import { placeIn } from '../rules/source-text.ts';

/**
 * Keeps account of the ways that the formulas of a pack may go and of those that some case went. An indicator is a
 * formula of its own, however many requirements use it; so is what a reading says otherwise.
 */
export class FormulaWays {
  readonly #model: DataModel;
  readonly #places: ReadonlyMap<string, Place>;
  /** In the order of the pack, by a key that is the same on every day. */
  readonly #ways = new Map<string, MissedWay>();
  readonly #gone = new Set<string>();
  /** For each requirement, reading and day. */
  readonly #branches = new Map<string, readonly Branch[]>();

  constructor(pack: RulePack, model: DataModel) {
    this.#model = model;
    this.#places = placesOf(pack);
  }

  /** Notes every way of a requirement, under each of its readings. */
  declare(requirement: Requirement, ruleSet: RuleSet): void {
    for (const judged of [requirement.judged, ...requirement.readings]) {
      const stated = { ...requirement, judged };
      if (!requirement.reported) this.#declareVerdicts(stated, requirement.judged);
      for (const branch of this.#branchesOf(stated, ruleSet)) {
        for (const way of waysOf(branch)) this.#declare(branch.formula, wayKey(branch, way), way, branch.text);
      }
    }
  }

  /** Notes that a requirement may be met or not, under the reading that stands. */
  declareOutcomes(requirement: Requirement): void {
    if (!requirement.reported) this.#declareVerdicts(requirement, requirement.judged);
  }

  /** What to ask of a case beside its verdict. */
  probesOf(requirement: Requirement, ruleSet: RuleSet): readonly Probe[] {
    return this.#branchesOf(requirement, ruleSet).map(({ id, row, condition, ofSubjects }) => ({
      id,
      row,
      condition,
      ofSubjects,
    }));
  }

  /** Whether a probe may still tell of a way that none went. */
  isOpen(probe: string): boolean {
    return allWays.some((way) => this.#ways.has(`${probe}|${way}`) && !this.#gone.has(`${probe}|${way}`));
  }

  /** Notes what a case was found to be. */
  note({ id, judged }: Requirement, { findings, probed }: ExampleJudged): void {
    for (const finding of findings) for (const way of verdictWays(finding)) this.#gone.add(`${id}~${judged.id}|${way}`);
    for (const [branch, { held, failed }] of probed) {
      if (held) for (const way of waysHeld) this.#gone.add(`${branch}|${way}`);
      if (failed) this.#gone.add(`${branch}|failed`);
    }
  }

  summary(): Pick<PackTest, 'ways' | 'missed'> {
    const missed = [...this.#ways].flatMap(([key, way]) => (this.#gone.has(key) ? [] : [way]));
    return { ways: { total: this.#ways.size, gone: this.#ways.size - missed.length }, missed };
  }

  #declareVerdicts({ id, judged }: Requirement, standing: Reading): void {
    const { measure, threshold } = judged.text;
    const text = [measure, ...threshold].join(' … ');
    const possible: readonly Way[] =
      judged.test.comparison === 'between' ? ['met', 'unmet', 'excess'] : ['met', 'unmet'];
    const formula = judged === standing ? id : `${id}~${judged.id}`;
    for (const way of possible) this.#declare(formula, `${id}~${judged.id}|${way}`, way, text);
  }

  #declare(formula: string, key: string, way: Way, text: string): void {
    if (this.#ways.has(key)) return;
    const [name = formula, reading = null] = formula.split('~');
    this.#ways.set(key, { formula: name, reading, at: this.#places.get(name) ?? { file: '' }, way, text });
  }

  #branchesOf({ id, judged }: Requirement, ruleSet: RuleSet): readonly Branch[] {
    const key = `${id}~${judged.id}|${ruleSet.asOf}`;
    const known = this.#branches.get(key);
    if (known !== undefined) return known;
    const source = [...ruleSet.requirements, ...ruleSet.figures].find((requirement) => requirement.id === id);
    const standing = source?.judged ?? judged;
    const context = { model: this.#model, indicators: indicatorIds(ruleSet) };
    const found = [
      ...new Map(branchesOfReading(id, judged, standing, context).map((branch) => [branch.id, branch])).values(),
    ];
    this.#branches.set(key, found);
    return found;
  }
}

/** How it is written down, by the kind of branch, that one was taken. */
const waysHeld: readonly Way[] = ['held', 'least', 'greatest', 'band', 'source'];
const allWays: readonly Way[] = [...waysHeld, 'failed'];

/** A part of a reading that reads like that of the standing one is the same formula. */
function branchesOfReading(id: string, reading: Reading, standing: Reading, context: BranchContext): readonly Branch[] {
  const { row, where, test, due, text } = reading;
  const isSameRow = treeId(row) === treeId(standing.row);
  const start = (isSame: boolean, ofSubjects: boolean) => ({
    formula: reading === standing || (isSame && isSameRow) ? id : `${id}~${reading.id}`,
    row,
    ofSubjects,
  });
  const atMeasure = start(text.measure === standing.text.measure, true);
  const atThreshold = start(text.threshold.join() === standing.text.threshold.join(), true);
  const named = (part: string, branches: readonly Branch[]) =>
    branches.map((branch) =>
      branch.id.startsWith(id)
        ? { ...branch, id: `${branch.formula}:${part}${branch.id.slice(branch.formula.length)}` }
        : branch,
    );
  return [
    ...(where === null
      ? []
      : named('where', branchesOfCondition(where, start(text.where === standing.text.where, false), context))),
    ...(test.comparison === 'holds'
      ? named('holds', branchesOfCondition(test.condition, atMeasure, context))
      : [
          ...named('measure', branchesOfNumber(test.measure, atMeasure, context)),
          ...named('threshold', branchesOfNumber(test.threshold, atThreshold, context)),
        ]),
    ...(test.comparison === 'between' ? named('ceiling', branchesOfNumber(test.ceiling, atThreshold, context)) : []),
    ...(due === null ? [] : named('due', branchesOfNumber(due, start(text.due === standing.text.due, true), context))),
    ...reading.permissions.flatMap((permission) =>
      branchesOfCondition(permission.when, { formula: permission.id, row, ofSubjects: false }, context),
    ),
  ];
}

/** By the tree it was compiled to, the indicator that a part of a formula was written as. */
const indicatorIds = oncePer(
  ({ indicators }: RuleSet): BranchContext['indicators'] =>
    new Map([...indicators].map(([id, tree]) => [treeId(tree), { id, kind: tree.kind }])),
);

function waysOf({ kind }: Branch): readonly Way[] {
  return kind === 'condition' ? ['held', 'failed'] : [kind];
}

function wayKey({ id }: Branch, way: Way): string {
  return `${id}|${way}`;
}

/** Whether it was met; an unmet one may be not due yet, or too much of something. */
function verdictWays({ outcome, reason, comparison }: Finding): readonly Way[] {
  if (outcome === 'compliant') return ['met'];
  if (comparison === 'between' && reason === 'excess') return ['excess'];
  return outcome === 'non-compliant' || outcome === 'not-due' ? ['unmet'] : [];
}

function placesOf({ requirements, figures, indicators, permissions }: RulePack): ReadonlyMap<string, Place> {
  return new Map([
    ...indicators.map(({ id, formula }) => [id, placeIn(formula)] as const),
    ...[...requirements, ...figures].map(({ id, at }) => [id, at] as const),
    ...permissions.map(({ id, at }) => [id, at] as const),
  ]);
}
