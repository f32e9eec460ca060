import { nearestName } from '../base/nearest-name.ts';
import {
  type Compiled,
  compileCondition,
  compileDay,
  compileNumber,
  compileValue,
} from '../formula/compile-formula.ts';
import { constantOf } from '../formula/constant-of.ts';
import { type Dimension, dimensionOf, dimensionText, share, shared } from '../formula/dimension.ts';
import { type FormulaContext, type NamedMeasure } from '../formula/formula-context.ts';
import { type FormulaProblem } from '../formula/problem.ts';
import { rowKindOfSubject } from '../formula/row-kind.ts';
import { type Checked } from '../model/checked.ts';
import { type DataModel, levels } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type CitedClause } from '../model/finding.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { quoted } from '../model/phrase.ts';
import { compare, rational } from '../model/rational.ts';
import { type StatedOverride } from '../model/report.ts';
import { type Source } from '../model/source.ts';
import { type BooleanTree, type NumberTree, type RowKind, type TestTree } from '../model/tree.ts';
import { overridesOn, packOn, type PackOnDay } from './pack-on.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';
import {
  type Clause,
  type FigureSource,
  type IndicatorSource,
  obligationOf,
  onlyReading,
  type Parameter,
  type PermissionSource,
  type ReadingSource,
  type RequirementSource,
  type RulePack,
  type TestSource,
} from './rule-pack.ts';
import {
  type CompiledPermission,
  type Reading,
  type Requirement,
  type RuleSet,
  type SilentRequirement,
} from './rule-set.ts';
import { placeIn, type SourceText } from './source-text.ts';
import { valueContext } from './value-context.ts';
import { WatchedMap } from './watched-map.ts';
import { formulaExcerpt } from './formula-excerpt.ts';

/**
 * Compiles a pack for the effective date. Everything wrong with any formula comes back at once, with its file and line;
 * a requirement with a problem is left out of the rule set.
 *
 * @param isWanted which requirements and figures, by their ids, are to be compiled
 */
export function compileRuleSet(
  pack: RulePack,
  model: DataModel,
  asOf: IsoDate,
  isWanted?: (id: string) => boolean,
): Checked<RuleSet> {
  return compileOnDay(packOn(pack, asOf), model, asOf, isWanted);
}

/** The same for a pack of which it is settled what it says on that day. */
export function compileOnDay(
  day: PackOnDay,
  model: DataModel,
  asOf: IsoDate,
  isWanted: (id: string) => boolean = () => true,
): Checked<RuleSet> {
  const diagnostics: Diagnostic[] = [];
  const compiler = new PackCompiler(day, model, asOf, diagnostics);
  const wanted = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.filter(({ id }) => isWanted(id));
  const all = wanted(day.pack.requirements).flatMap((source) => compiler.requirement(source) ?? []);
  const figures = wanted(day.pack.figures).flatMap((source) => compiler.figure(source) ?? []);
  const isAsked = ({ id }: Requirement) => !day.off.has(id) && !day.early.has(id);
  const silent = all
    .filter((requirement) => !isAsked(requirement))
    .map((requirement): SilentRequirement => {
      const off = day.off.get(requirement.id);
      return off?.change.kind === 'off'
        ? {
            requirement,
            why: { kind: 'off', reason: off.change.reason, pack: off.pack, clause: citedClause(off.clause) },
          }
        : { requirement, why: { kind: 'not-in-force' } };
    });
  const { indicators } = compiler;
  return {
    value: { pack: day.pack.id, asOf, requirements: all.filter(isAsked), silent, figures, indicators },
    diagnostics,
  };
}

const placeholder: NumberTree = { kind: 'number', value: rational(0n) };

/** A permission with the rows it is about, what it lifts and where its parameters are taken from. */
interface Lifting {
  readonly permission: CompiledPermission;
  readonly row: RowKind;
  readonly lifts: ReadonlySet<string>;
  readonly sources: readonly Source[];
}

class PackCompiler {
  /** Those that are well formed, by their id. */
  readonly indicators = new Map<string, NumberTree | BooleanTree>();
  readonly #pack: RulePack;
  readonly #set: ReadonlySet<string>;
  readonly #model: DataModel;
  readonly #diagnostics: Diagnostic[];
  /** What was noted already: readings share the formulas that they do not replace. */
  readonly #noted = new Set<string>();
  readonly #shared: Omit<FormulaContext, 'row'>;
  readonly #citedBefore = new Map<string, Reading | 'faulty'>();
  /** The requirements being read because one cites the next. */
  readonly #citing = new Set<string>();
  /** None while indicators and permissions are read, which may cite requirements but not what lifts them. */
  #liftings: readonly Lifting[] = [];
  /** How often anything was wrong, whether or not it had been noted before. */
  #failed = 0;

  constructor({ pack, set }: PackOnDay, model: DataModel, asOf: IsoDate, diagnostics: Diagnostic[]) {
    this.#pack = pack;
    this.#set = set;
    this.#model = model;
    this.#diagnostics = diagnostics;
    const indicators = pack.indicators.flatMap((source): [string, NamedMeasure][] => {
      const row = this.#rowKind(source.for);
      return row === undefined
        ? []
        : [[source.id, { row, formula: source.formula.text, plan: this.#plan(source.formula) }]];
    });
    this.#shared = {
      ...valueContext(pack, model, asOf),
      indicators: new Map(indicators),
      citations: { ids: pack.requirements.map(({ id }) => id), find: (id) => this.#cited(id) },
    };
    for (const parameter of pack.parameters.values()) this.#checkParameter(parameter);
    for (const source of pack.indicators) this.#checkIndicator(source);
    this.#liftings = pack.permissions.flatMap((source) => this.#lifting(source) ?? []);
  }

  /** The period of the plan whose words these are: a pack above may run on other days. */
  #plan(source: SourceText): RulePack['period'] {
    return this.#pack.periods.get(placeIn(source).file) ?? this.#pack.period;
  }

  /** A context for the words of one plan among several. */
  #written<Context extends Omit<FormulaContext, 'row'>>(context: Context, source: SourceText): Context {
    const { from, to } = this.#plan(source);
    return { ...context, planStart: from, planEnd: to };
  }

  #checkParameter(parameter: Parameter): void {
    if (parameter.kind !== 'number') return;
    const { value } = parameter;
    const compiled = compileValue(value.text, this.#written(this.#shared, value));
    if (!compiled.ok) for (const problem of compiled.problems) this.#note(value, problem);
  }

  /** An indicator is checked whether or not a requirement leans on it. */
  #checkIndicator({ id, for: subject, formula, unit }: IndicatorSource): void {
    const row = rowKindOfSubject(this.#model, subject.text);
    if (row === undefined) return;
    const context = this.#written({ ...this.#shared, row }, formula);
    if (unit === null) {
      const condition = this.#compiled(formula, compileCondition(formula.text, context));
      if (condition !== undefined) this.indicators.set(id, condition.tree);
      return;
    }
    const compiled = this.#compiled(formula, compileNumber(formula.text, context));
    if (compiled !== undefined) this.indicators.set(id, compiled.tree);
    if (this.#isUnit(unit) && compiled !== undefined) this.#fits(dimensionOf(unit.text), compiled.dimension, formula);
  }

  /** The reading in force of another requirement. What is wrong with it is said where it stands. */
  #cited(id: string): Reading | 'faulty' | 'circular' {
    const known = this.#citedBefore.get(id);
    if (known !== undefined) return known;
    if (this.#citing.has(id)) return 'circular';
    const source = this.#pack.requirements.find((requirement) => requirement.id === id);
    const judged = source?.readings[0];
    if (judged === undefined) return 'faulty';
    const before = this.#failed;
    this.#citing.add(id);
    const reading = this.#reading(judged, id);
    this.#citing.delete(id);
    const cited = reading === undefined || this.#failed > before ? 'faulty' : reading;
    if (this.#citing.size === 0) this.#citedBefore.set(id, cited);
    return cited;
  }

  requirement(source: RequirementSource): Requirement | undefined {
    const before = this.#failed;
    const readings = source.readings.map((reading) => this.#reading(reading, source.id));
    if (this.#failed > before) return undefined;
    const [judged, ...others] = readings.flatMap((reading) => reading ?? []);
    if (judged === undefined) return undefined;
    const { obligation, tags } = source;
    return { ...this.#named(source), obligation, tags, reported: false, judged, readings: others };
  }

  /** What is computed without being judged; zero stands where there is no threshold. */
  figure(source: FigureSource): Requirement | undefined {
    const before = this.#failed;
    const row = this.#rowKind(source.for);
    if (row === undefined) return undefined;
    const { context, sources, changes } = this.#watched(row);
    const where = source.where === null ? null : this.#condition(source.where, context);
    const measure = this.#number(source.measure, context);
    if (this.#isUnit(source.unit)) this.#fits(dimensionOf(source.unit.text), measure.dimension, source.measure);
    if (this.#failed > before) return undefined;
    const judged: Reading = {
      id: onlyReading,
      subject: source.for.text,
      row,
      unit: source.unit.text,
      where,
      test: { comparison: 'at-least', measure: measure.tree, threshold: placeholder },
      due: null,
      text: { where: source.where?.text ?? null, measure: source.measure.text, threshold: [], due: null },
      note: null,
      source: source.source,
      parameterSources: sources(),
      parameterOverrides: changes(),
      permissions: [],
    };
    const obligation = obligationOf[source.clause.wording];
    return { ...this.#named(source), obligation, tags: [], reported: true, judged, readings: [] };
  }

  #named({ id, clause, title, note }: Pick<RequirementSource, 'id' | 'clause' | 'title' | 'note'>) {
    return {
      id,
      pack: this.#pack.id,
      jurisdiction: this.#pack.jurisdiction,
      except: [],
      rest: 'everything' as const,
      overrides: this.#changesOf(id),
      clause: citedClause(clause),
      title,
      note,
    };
  }

  #lifting(source: PermissionSource): Lifting | undefined {
    const row = this.#rowKind(source.for);
    if (row === undefined) return undefined;
    const { context, sources } = this.#watched(row);
    const when = this.#condition(source.when, context);
    const { id, clause, title } = this.#named(source);
    return {
      permission: { id, clause, title, when, text: source.when.text },
      row,
      lifts: new Set(source.lifts.map(({ text }) => text)),
      sources: sources(),
    };
  }

  /** What the packs change of a requirement or a parameter on this day, from the highest down. */
  #changesOf(id: string): readonly StatedOverride[] {
    return overridesOn(this.#pack, id, this.#shared.asOf).map(({ pack, level, of, clause, from }) => ({
      ...{ pack, level, of, from },
      clause: citedClause(clause),
    }));
  }

  /** A context that knows afterwards where the parameters and the requirements that were used are taken from. */
  #watched(row: RowKind): {
    readonly context: FormulaContext;
    readonly sources: () => readonly Source[];
    readonly changes: () => readonly StatedOverride[];
  } {
    const parameters = new WatchedMap(this.#shared.parameters);
    const cited: Reading[] = [];
    const find = (id: string) => {
      const found = this.#cited(id);
      if (typeof found === 'object') cited.push(found);
      return found;
    };
    const citations = { ids: this.#pack.requirements.map(({ id }) => id), find };
    const sources = () => {
      return [
        ...[...parameters.asked].flatMap((name) => this.#pack.parameters.get(name)?.source ?? []),
        ...cited.flatMap(({ source, parameterSources }) => [source ?? [], parameterSources].flat()),
      ];
    };
    // The command line has the last word, so what it sets is nobody's change.
    const changes = () =>
      [...parameters.asked].filter((name) => !this.#set.has(name)).flatMap((name) => this.#changesOf(name));
    return { context: { ...this.#shared, row, parameters, citations }, sources, changes };
  }

  #reading(source: ReadingSource, requirement: string): Reading | undefined {
    const row = this.#rowKind(source.for);
    if (row === undefined) return undefined;
    const { context, sources, changes } = this.#watched(row);
    const liftings = this.#liftings.filter(({ lifts, row: about }) => lifts.has(requirement) && isSameRow(about, row));
    const where = source.where === null ? null : this.#condition(source.where, context);
    const due =
      source.due === null
        ? null
        : this.#compiled(source.due, compileDay(source.due.text, this.#written(context, source.due)));
    const { test } = source;
    const compiled = this.#test(test, context);
    return {
      id: source.id,
      subject: source.for.text,
      row,
      unit: compiled.unit,
      where,
      test: compiled.tree,
      due: source.due === null ? null : (due?.tree ?? placeholder),
      text: {
        where: source.where?.text ?? null,
        measure: test.kind === 'holds' ? test.condition.text : test.measure.text,
        threshold: test.kind === 'holds' ? [] : test.thresholds.map(({ text }) => text),
        due: source.due?.text ?? null,
      },
      note: source.note,
      source: source.source,
      parameterSources: [...sources(), ...liftings.flatMap((lifting) => lifting.sources)],
      parameterOverrides: changes(),
      permissions: liftings.map(({ permission }) => permission),
    };
  }

  #test(test: TestSource, context: FormulaContext): { readonly tree: TestTree; readonly unit: string | null } {
    if (test.kind === 'holds') {
      return { tree: { comparison: 'holds', condition: this.#condition(test.condition, context) }, unit: null };
    }
    const measure = this.#number(test.measure, context);
    const [first, second] = test.thresholds.map((threshold) => ({ threshold, ...this.#number(threshold, context) }));
    const unit = this.#unit(test, measure.dimension);
    const stated = dimensionOf(unit);
    for (const end of [first, second]) {
      if (end !== undefined) this.#fits(stated, end.dimension, end.threshold);
    }
    const threshold = first?.tree ?? placeholder;
    const base = { measure: measure.tree, threshold };
    if (first !== undefined && second !== undefined && isAbove(first.tree, second.tree)) {
      this.#note(second.threshold, {
        code: 'formula-type',
        at: 0,
        expected: 'upper-end-not-below-lower',
        found: quoted(formulaExcerpt(second.threshold.text)),
      });
    }
    if (test.comparison !== 'between') return { tree: { comparison: test.comparison, ...base }, unit: unit ?? null };
    return { tree: { comparison: 'between', ...base, ceiling: second?.tree ?? placeholder }, unit: unit ?? null };
  }

  /** The unit of a requirement, which the measure must fit; undefined after noting that there is no such unit. */
  #unit(test: Extract<TestSource, { kind: 'compare' }>, measure: Dimension): string | undefined {
    const { text } = test.unit;
    if (!this.#isUnit(test.unit)) return undefined;
    // A reading that turns a count into a share need not repeat that a share is a percentage.
    if (test.unitInherited && dimensionText(measure) === dimensionText(share)) return 'percent';
    this.#fits(dimensionOf(text), measure, test.measure);
    return text;
  }

  #isUnit(unit: SourceText): boolean {
    const known = this.#model.units.map(({ id }) => id);
    if (known.includes(unit.text)) return true;
    this.#note(unit, unknownName(unit.text, known));
    return false;
  }

  #fits(stated: Dimension, found: Dimension, source: SourceText): void {
    if (shared(stated, found) !== undefined) return;
    this.#note(source, { code: 'formula-unit', at: 0, expected: dimensionText(stated), found: dimensionText(found) });
  }

  #rowKind(subject: SourceText): RowKind | undefined {
    const row = rowKindOfSubject(this.#model, subject.text);
    if (row !== undefined) return row;
    this.#note(subject, unknownName(subject.text, [...levels, ...this.#model.tables.map((table) => table.subject)]));
    return undefined;
  }

  #condition(source: SourceText, context: FormulaContext): BooleanTree {
    return (
      this.#compiled(source, compileCondition(source.text, this.#written(context, source)))?.tree ?? {
        kind: 'constant',
        value: true,
      }
    );
  }

  #number(source: SourceText, context: FormulaContext): { readonly tree: NumberTree; readonly dimension: Dimension } {
    const compiled = this.#compiled(source, compileNumber(source.text, this.#written(context, source)));
    return compiled ?? { tree: placeholder, dimension: null };
  }

  #compiled<Tree>(source: SourceText, compiled: Compiled<Tree>): { tree: Tree; dimension: Dimension } | undefined {
    if (compiled.ok) return compiled;
    this.#failed += 1;
    for (const problem of compiled.problems) this.#note(source, problem);
    return undefined;
  }

  #note(source: SourceText, problem: FormulaProblem): void {
    this.#failed += 1;
    const diagnostic = problemDiagnostic(source, problem);
    const noted = JSON.stringify(diagnostic);
    if (this.#noted.has(noted)) return;
    this.#noted.add(noted);
    this.#diagnostics.push(diagnostic);
  }
}

function citedClause({ id, locator, text }: Clause): CitedClause {
  return { id, locator, text };
}

function isSameRow(a: RowKind, b: RowKind): boolean {
  return a.table === b.table && a.level === b.level;
}

/** Of two values known before any data. */
function isAbove(a: NumberTree, b: NumberTree): boolean {
  const [left, right] = [constantOf(a), constantOf(b)];
  return left !== undefined && right !== undefined && compare(left, right) > 0;
}

function unknownName(name: string, known: readonly string[]): FormulaProblem {
  return { code: 'formula-name', at: 0, name, nearest: nearestName(name, known) ?? '', known };
}
