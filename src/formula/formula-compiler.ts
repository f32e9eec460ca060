import { nearestName } from '../base/nearest-name.ts';
import { normaliseWord } from '../base/normalise-word.ts';
import { type ColumnSchema, columnOf, levels } from '../model/data-model.ts';
import { type Phrase, quoted } from '../model/phrase.ts';
import { rational } from '../model/rational.ts';
import {
  type AggregateTree,
  type BooleanTree,
  type ColumnPath,
  type Link,
  type NumberLiteral,
  type NumberTree,
  periodKinds,
  type RowKind,
} from '../model/tree.ts';
import { refersToUnits } from '../model/unit-tables.ts';
import { constantOf } from './constant-of.ts';
import { factorBetween, inCommonUnits, scaled } from './convert-units.ts';
import { day, type Dimension, dimensionOf, dimensionText, divided, multiplied, share, shared } from './dimension.ts';
import { type FormulaContext, type NamedMeasure, type PlanPeriod } from './formula-context.ts';
import { foundIn } from './found-in.ts';
import { hasFixedDenominator } from './has-fixed-denominator.ts';
import { nearLink } from './near-link.ts';
import { parseFormula } from './parse-formula.ts';
import { peerCount, rankAmong } from './peers.ts';
import { type FormulaProblem, SyntaxProblem } from './problem.ts';
import { isUnitKind, rowKindOfTable, schemaOfRow, unitKind } from './row-kind.ts';
import { aggregateNames, type AggregateSyntax, type MembershipSyntax, type Syntax } from './syntax.ts';
import {
  type Typed,
  type Unknown,
  type TypedCondition,
  type TypedNumber,
  unknown,
  dayLiteral,
  negated,
  rowText,
} from './typed.ts';
import { calls, type CallReader } from './functions.ts';
import { isPeriodKind, itemsCovered, type NamedDays, overPeriods } from './tallies.ts';

/** Of a formula that an engine could not be given. */
export const tooLarge: FormulaProblem = {
  code: 'formula-syntax',
  at: 0,
  reason: 'formula-too-large',
};

const placeholder: NumberLiteral = { kind: 'number', value: rational(0n) };
const always: BooleanTree = { kind: 'constant', value: true };
const deepestIndicator = 20;
/** Parts of one formula after its indicators and parameters are written out. */
const mostParts = 5_000;

/** Settles names, types and units of one formula, noting every problem on the way. */
export class Compiler {
  readonly problems: FormulaProblem[] = [];
  /** It leans on an indicator or a parameter that is wrong itself, which is said where that one is defined. */
  leansOnProblem = false;
  #parts = 0;
  #isCircular = false;
  readonly #context: FormulaContext;
  /** The indicators and parameters being expanded, to refuse one that names itself. */
  #expanding: readonly string[] = [];
  /** The period of the plan that the indicator or parameter being expanded belongs to. */
  #plan: PlanPeriod | undefined;
  /** Known days that go by a name here: the ends of a period. */
  #days: NamedDays = new Map();

  constructor(context: FormulaContext) {
    this.#context = context;
  }

  number(syntax: Syntax, row: RowKind): { tree: NumberTree; dimension: Dimension } {
    const typed = this.#typed(syntax, row);
    if (typed.type === 'number') return typed;
    this.#wrongType(syntax, 'number', typed);
    return { tree: placeholder, dimension: null };
  }

  value(syntax: Syntax, row: RowKind): { type: Typed['type']; tree: NumberTree | BooleanTree; dimension: Dimension } {
    const typed = this.#typed(syntax, row);
    if (typed.type === 'unknown') return { type: typed.type, tree: placeholder, dimension: null };
    return { ...typed, dimension: typed.type === 'number' ? typed.dimension : typed.type === 'day' ? day : null };
  }

  dayOf(syntax: Syntax, row: RowKind): { tree: NumberTree; dimension: Dimension } {
    const typed = this.#typed(syntax, row);
    if (typed.type === 'day') return { tree: typed.tree, dimension: day };
    this.#wrongType(syntax, 'day', typed);
    return { tree: placeholder, dimension: day };
  }

  condition(syntax: Syntax, row: RowKind): BooleanTree {
    const typed = this.#typed(syntax, row);
    if (typed.type === 'condition') return typed.tree;
    this.#wrongType(syntax, 'condition', typed);
    return always;
  }

  #wrongType(syntax: Syntax, expected: Phrase, typed: Typed): void {
    if (typed.type === 'unknown') return;
    this.problems.push({ code: 'formula-type', at: syntax.at, expected, found: typed.type });
  }

  #typed(syntax: Syntax, row: RowKind): Typed {
    this.#parts += 1;
    if (this.#parts > mostParts) {
      if (this.#parts === mostParts + 1) this.problems.push(tooLarge);
      return unknown;
    }
    switch (syntax.kind) {
      case 'number':
        return this.#literal(syntax.value, syntax.unit, syntax.at);
      case 'percent':
        return { type: 'number', tree: { kind: 'number', value: syntax.value }, dimension: share };
      case 'day':
        return { type: 'day', tree: dayLiteral(syntax.day) };
      case 'word':
        return this.#misplaced(syntax.at, 'number-or-condition', 'quoted-word');
      case 'name':
        return this.#name(syntax.name, syntax.at, row);
      case 'path':
        return this.#columnValue(syntax, row);
      case 'call':
        return this.#call(syntax.name, syntax.arguments, syntax.at, row);
      case 'aggregate':
        return this.#aggregate(syntax, row);
      case 'rank':
        return rankAmong(this.#reader(row), syntax);
      case 'peers':
        return peerCount(this.#reader(row), syntax);
      case 'negate': {
        const { tree, dimension } = this.number(syntax.of, row);
        return {
          type: 'number',
          tree: { kind: 'arithmetic', operator: '-', left: placeholder, right: tree },
          dimension,
        };
      }
      case 'arithmetic':
        return this.#arithmetic(syntax, row);
      case 'compare':
        return this.#comparison(syntax, row);
      case 'between':
        return this.#between(syntax, row);
      case 'in':
        return this.#among(syntax.of, syntax.values, row);
      case 'has':
        return this.#has(syntax, row);
      case 'mentions':
        return this.#mentions(syntax, row);
      case 'and':
      case 'or': {
        const of = [this.condition(syntax.left, row), this.condition(syntax.right, row)];
        return { type: 'condition', tree: { kind: syntax.kind === 'and' ? 'all' : 'any', of } };
      }
      case 'not':
        return { type: 'condition', tree: { kind: 'not', of: this.condition(syntax.of, row) } };
    }
  }

  #literal(value: NumberLiteral['value'], unit: string | null, at: number): Typed {
    const tree: NumberTree = { kind: 'number', value };
    if (unit === null) return { type: 'number', tree, dimension: null };
    const { units } = this.#context.model;
    if (!units.some((candidate) => candidate.id === unit)) {
      return this.#unknownName(
        at,
        unit,
        units.map((candidate) => candidate.id),
      );
    }
    return { type: 'number', tree, dimension: dimensionOf(unit) };
  }

  #misplaced(at: number, expected: Phrase, found: Phrase): Unknown {
    this.problems.push({ code: 'formula-type', at, expected, found });
    return unknown;
  }

  #unknownName(at: number, name: string, known: readonly string[]): Unknown {
    this.problems.push({ code: 'formula-name', at, name, nearest: nearestName(name, known) ?? '', known });
    return unknown;
  }

  // ── Names ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #name(name: string, at: number, row: RowKind): Typed {
    if (name === 'true' || name === 'false')
      return { type: 'condition', tree: { kind: 'constant', value: name === 'true' } };
    const table = schemaOfRow(this.#context.model, row);
    if (table !== undefined && columnOf(table, name) !== undefined)
      return this.#columnValue({ kind: 'name', name, at }, row);
    const indicator = this.#context.indicators.get(name);
    if (indicator !== undefined) return this.#indicator(name, indicator, at, row);
    const known = this.#constant(name, at);
    if (known !== undefined) return known;
    return this.#unknownName(at, name, this.#namesFor(row));
  }

  #namesFor(row: RowKind): readonly string[] {
    const columns = schemaOfRow(this.#context.model, row)?.columns.map((column) => column.id) ?? [];
    const { indicators, parameters } = this.#context;
    return [...columns, ...indicators.keys(), ...parameters.keys(), 'as_of', 'plan_start', 'plan_end'];
  }

  #constant(name: string, at: number): Typed | undefined {
    const { asOf, planStart, planEnd, parameters } = this.#context;
    const plan = this.#plan ?? { from: planStart, to: planEnd };
    const date = new Map([...this.#days, ['as_of', asOf], ['plan_start', plan.from], ['plan_end', plan.to]]).get(name);
    if (date !== undefined) return { type: 'day', tree: dayLiteral(date, name) };
    const parameter = parameters.get(name);
    if (parameter === undefined) return undefined;
    if (parameter.kind !== 'formula') return this.#misplaced(at, 'number', { phrase: 'parameter-named', name });
    return this.#expand(name, at, parameter.plan, () => {
      const typed = this.#typed(parseFormula(parameter.text), { table: '', level: null });
      if (typed.type === 'condition' || typed.type === 'unknown') return typed;
      return typed.tree.kind === 'number' ? { ...typed, tree: { ...typed.tree, name } } : typed;
    });
  }

  #indicator(name: string, indicator: NamedMeasure, at: number, row: RowKind): Typed {
    if (indicator.row.table !== row.table || indicator.row.level !== row.level) {
      return this.#misplaced(
        at,
        { phrase: 'name-of', row: rowText(row) },
        { phrase: 'indicator-of', name, row: rowText(indicator.row) },
      );
    }
    return this.#expand(name, at, indicator.plan, () => this.#typed(parseFormula(indicator.formula), row));
  }

  #expand(name: string, at: number, plan: PlanPeriod | undefined, read: () => Typed): Typed {
    if (this.#expanding.includes(name) || this.#expanding.length >= deepestIndicator) {
      this.#isCircular = true;
      return unknown;
    }
    const outer = this.#expanding;
    const known = this.problems.length;
    const outerPlan = this.#plan;
    this.#expanding = [...outer, name];
    this.#plan = plan ?? outerPlan;
    const typed = orUnknown(read);
    this.#expanding = outer;
    this.#plan = outerPlan;
    // Positions in another formula mean nothing here: what is wrong with it is said where it stands.
    const inner = this.problems.splice(known);
    if (inner.includes(tooLarge)) this.problems.push(tooLarge);
    if (inner.length > 0 || typed.type === 'unknown') this.leansOnProblem = true;
    if (outer.length === 0 && this.#isCircular) {
      this.#isCircular = false;
      return this.#misplaced(at, 'value', { phrase: 'defined-by-itself', name });
    }
    return typed;
  }

  // ── Columns ────────────────────────────────────────────────────────────────────────────────────────────────────

  #columnValue(syntax: Syntax, row: RowKind): Typed {
    const found = this.#column(syntax, row);
    if (found === undefined) return unknown;
    const { path, schema } = found;
    if (schema.type === 'integer' || schema.type === 'decimal') {
      return { type: 'number', tree: { kind: 'column', column: path }, dimension: dimensionOf(schema.unit) };
    }
    if (schema.type === 'date') return { type: 'day', tree: { kind: 'column', column: path } };
    if (schema.type === 'boolean') return { type: 'condition', tree: { kind: 'flag', column: path } };
    return this.#misplaced(syntax.at, 'number-day-or-condition', typeOf(schema));
  }

  /** The column a name or a path means on this row; undefined after noting the problem. */
  #column(syntax: Syntax, row: RowKind): { path: ColumnPath; schema: ColumnSchema } | undefined {
    if (syntax.kind === 'name') {
      const schema = this.#declared(row, syntax.name);
      if (schema !== undefined) return { path: { via: null, table: row.table, column: syntax.name }, schema };
      this.#unknownName(syntax.at, syntax.name, this.#namesFor(row));
      return undefined;
    }
    if (syntax.kind !== 'path') {
      this.#misplaced(syntax.at, 'column', 'expression');
      return undefined;
    }
    const level = levels.find((candidate) => candidate === syntax.head);
    if (level !== undefined)
      return this.#columnAbove(syntax.at, unitKind(level), { kind: 'level', level }, syntax.name);
    const reference = this.#declared(row, syntax.head);
    if (reference?.type !== 'ref' || reference.ref === undefined) {
      const references = schemaOfRow(this.#context.model, row)?.columns.filter((column) => column.type === 'ref') ?? [];
      this.#unknownName(syntax.at, syntax.head, [...levels, ...references.map((column) => column.id)]);
      return undefined;
    }
    if (reference.ref === 'unit') {
      this.#misplaced(syntax.at, 'level', { phrase: 'level-not-fixed', column: syntax.head });
      return undefined;
    }
    const target: RowKind = { table: reference.ref, level: null };
    return this.#columnAbove(syntax.at, target, { kind: 'reference', column: syntax.head }, syntax.name);
  }

  #columnAbove(at: number, row: RowKind, via: NonNullable<ColumnPath['via']>, name: string) {
    const schema = this.#declared(row, name);
    if (schema !== undefined) return { path: { via, table: row.table, column: name }, schema };
    this.#unknownName(at, name, schemaOfRow(this.#context.model, row)?.columns.map((column) => column.id) ?? []);
    return undefined;
  }

  #declared(row: RowKind, name: string): ColumnSchema | undefined {
    const table = schemaOfRow(this.#context.model, row);
    return table === undefined ? undefined : columnOf(table, name);
  }

  // ── Arithmetic and comparison ──────────────────────────────────────────────────────────────────────────────────

  #arithmetic(syntax: Extract<Syntax, { kind: 'arithmetic' }>, row: RowKind): Typed {
    const left = this.#typed(syntax.left, row);
    const right = this.#typed(syntax.right, row);
    const { operator, at } = syntax;
    if (left.type === 'unknown' || right.type === 'unknown') return unknown;
    if (left.type === 'day' && right.type === 'day' && operator === '-') {
      return {
        type: 'number',
        tree: { kind: 'arithmetic', operator, left: left.tree, right: right.tree },
        dimension: day,
      };
    }
    if (left.type !== 'number' || right.type !== 'number') {
      const wrong = left.type === 'number' ? right : left;
      return this.#misplaced(at, 'numbers-on-both-sides', wrong.type);
    }
    if (operator === '/' && constantOf(right.tree)?.numerator === 0n) {
      return this.#misplaced(at, 'divisor-not-zero', quoted('0'));
    }
    if (operator === '+' || operator === '-') {
      const addend = this.#inUnitOf(left, right, at);
      const tree: NumberTree = { kind: 'arithmetic', operator, left: left.tree, right: addend.tree };
      return { type: 'number', tree, dimension: addend.dimension };
    }
    const joined = (operator === '*' ? multiplied : divided)(left.dimension, right.dimension);
    const { dimension, factor } = inCommonUnits(joined, this.#context.model.units);
    const tree: NumberTree = { kind: 'arithmetic', operator, left: left.tree, right: right.tree };
    return { type: 'number', tree: scaled(tree, factor), dimension };
  }

  /** The second number in the unit of the first, and the unit that both then have. */
  #inUnitOf(left: TypedNumber, right: TypedNumber, at: number): TypedNumber {
    if (shared(left.dimension, right.dimension) === undefined) {
      const factor = factorBetween(right.dimension, left.dimension, this.#context.model.units);
      if (factor !== undefined) return { ...right, tree: scaled(right.tree, factor), dimension: left.dimension };
    }
    return { ...right, dimension: this.#shared(left.dimension, right.dimension, at) };
  }

  #shared(left: Dimension, right: Dimension, at: number): Dimension {
    const dimension = shared(left, right);
    if (dimension !== undefined) return dimension;
    this.problems.push({ code: 'formula-unit', at, expected: dimensionText(left), found: dimensionText(right) });
    return null;
  }

  #comparison(syntax: Extract<Syntax, { kind: 'compare' }>, row: RowKind): Typed {
    const { left, right, operator, at } = syntax;
    const listed = this.#listedColumn(left, row);
    if (listed !== undefined) {
      if (operator === '=') return this.#among(left, [right], row);
      if (operator === '!=') return negated(this.#among(left, [right], row));
      return this.#ranked(listed, right, operator);
    }
    return this.#compared(this.#typed(left, row), this.#typed(right, row), operator, at);
  }

  #compared(left: Typed, right: Typed, operator: '=' | '!=' | '<' | '<=' | '>' | '>=', at: number): Typed {
    if (left.type === 'unknown' || right.type === 'unknown') return unknown;
    if (left.type === 'condition' && right.type === 'condition' && right.tree.kind === 'constant') {
      const wanted = right.tree.value === (operator === '=');
      if (operator === '=' || operator === '!=') return wanted ? left : negated(left);
    }
    if (left.type === 'condition' || right.type === 'condition' || left.type !== right.type) {
      return this.#misplaced(at, { phrase: 'on-both-sides', expected: left.type }, right.type);
    }
    const other = left.type === 'number' && right.type === 'number' ? this.#inUnitOf(left, right, at) : right;
    return { type: 'condition', tree: { kind: 'compare', operator, left: left.tree, right: other.tree } };
  }

  #between({ of, low, high, at }: Extract<Syntax, { kind: 'between' }>, row: RowKind): Typed {
    const value = this.#typed(of, row);
    const above = this.#compared(value, this.#typed(low, row), '>=', at);
    const below = this.#compared(value, this.#typed(high, row), '<=', at);
    if (above.type !== 'condition' || below.type !== 'condition') return unknown;
    return { type: 'condition', tree: { kind: 'all', of: [above.tree, below.tree] } };
  }

  /** The column, when the expression is one whose values are words. */
  #listedColumn(syntax: Syntax, row: RowKind): { path: ColumnPath; schema: ColumnSchema } | undefined {
    if (syntax.kind === 'name' && this.#declared(row, syntax.name) === undefined) return undefined;
    if (syntax.kind !== 'name' && syntax.kind !== 'path') return undefined;
    const found = this.#column(syntax, row);
    if (found === undefined) return undefined;
    return ['enum', 'ordinal', 'text', 'key'].includes(found.schema.type) ? found : undefined;
  }

  #among(of: Syntax, values: readonly Syntax[], row: RowKind): Typed {
    const column = this.#column(of, row);
    if (column === undefined) return unknown;
    if (!['enum', 'ordinal', 'text', 'key'].includes(column.schema.type)) {
      return this.#misplaced(of.at, 'column-of-words', typeOf(column.schema));
    }
    const words = values.map((value) => this.#word(value, column.schema));
    return { type: 'condition', tree: { kind: 'among', column: column.path, values: words } };
  }

  #ranked(
    { path, schema }: { path: ColumnPath; schema: ColumnSchema },
    right: Syntax,
    operator: '<' | '<=' | '>' | '>=',
  ): Typed {
    if (schema.type !== 'ordinal') return this.#misplaced(right.at, 'column-with-order', typeOf(schema));
    const value = this.#word(right, schema);
    const rank = schema.values.findIndex((candidate) => candidate.id === value);
    return { type: 'condition', tree: { kind: 'ranked', column: path, operator, value, rank } };
  }

  #has({ of, values, atLeast }: MembershipSyntax, row: RowKind): Typed {
    const column = this.#column(of, row);
    if (column === undefined) return unknown;
    if (column.schema.type !== 'set') {
      return this.#misplaced(of.at, 'column-of-sets', typeOf(column.schema));
    }
    const words = [...new Set(values.map((value) => this.#word(value, column.schema)))];
    const needed = atLeast === 'all' ? words.length : atLeast;
    return { type: 'condition', tree: { kind: 'has', column: column.path, values: words, atLeast: needed } };
  }

  /** Of personal text nothing is kept that could be looked through. */
  #mentions({ of, values, atLeast }: MembershipSyntax, row: RowKind): Typed {
    const column = this.#column(of, row);
    if (column === undefined) return unknown;
    if (column.schema.type !== 'text' || column.schema.personal) {
      return this.#misplaced(of.at, 'column-of-text', typeOf(column.schema));
    }
    const words = values.map((value) => ({ at: value.at, text: this.#word(value, column.schema) }));
    // What is in every text says nothing.
    const empty = words.find(({ text }) => normaliseWord(text) === '');
    if (empty !== undefined) return this.#misplaced(empty.at, 'word-not-blank', quoted(empty.text));
    const different = [...new Map(words.map(({ text }) => [normaliseWord(text), text])).values()];
    const needed = atLeast === 'all' ? different.length : atLeast;
    return { type: 'condition', tree: { kind: 'mentions', column: column.path, values: different, atLeast: needed } };
  }

  /** A word that stands for a value of the column. */
  #word(syntax: Syntax, schema: ColumnSchema): string {
    const text = syntax.kind === 'name' ? syntax.name : syntax.kind === 'word' ? syntax.text : undefined;
    if (text === undefined) {
      this.#misplaced(syntax.at, { phrase: 'value-of', column: schema.id }, foundIn(syntax));
      return '';
    }
    const known = schema.values.map((value) => value.id);
    if (known.length > 0 && !known.includes(text)) this.#unknownName(syntax.at, text, known);
    return text;
  }

  // ── Calls ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #call(name: string, values: readonly Syntax[], at: number, row: RowKind): Typed {
    const call = calls.get(name);
    if (call === undefined) return this.#unknownName(at, name, [...calls.keys(), ...aggregateNames]);
    if (values.length < call.least || values.length > call.most) {
      const { least, most } = call;
      return this.#misplaced(at, { phrase: 'values-for', name, least, most }, quoted(`${values.length}`));
    }
    return call.read(this.#reader(row), values, at);
  }

  /** What the functions of the language may ask of the compiler. */
  #reader(row: RowKind): CallReader {
    return {
      typed: (syntax) => this.#typed(syntax, row),
      number: (syntax) => this.number(syntax, row),
      condition: (syntax) => this.condition(syntax, row),
      shared: (left, right, at) => this.#shared(left, right, at),
      misplaced: (at, expected, found) => this.#misplaced(at, expected, found),
      unknownName: (at, name, known) => this.#unknownName(at, name, known),
      leansOnProblem: () => {
        this.leansOnProblem = true;
        return unknown;
      },
      column: (syntax) => this.#column(syntax, row),
      parameter: (syntax, kind) => this.#parameter(syntax, kind),
      word: (syntax, schema) => this.#word(syntax, schema),
      onDays: (days, read) => this.#onDays(days, read),
      isSound: (read) => this.#isSound(read),
      context: this.#context,
      row,
    };
  }

  #onDays<Value>(days: NamedDays, read: () => Value): Value {
    const outer = this.#days;
    this.#days = new Map([...outer, ...days]);
    const value = read();
    this.#days = outer;
    return value;
  }

  #isSound(read: () => unknown): boolean {
    const known = this.problems.length;
    read();
    return this.problems.length === known;
  }

  #parameter(syntax: Syntax, kind: 'codes' | 'bands' | 'choices') {
    if (syntax.kind !== 'name') {
      this.#misplaced(syntax.at, `parameter-of-${kind}`, foundIn(syntax));
      return undefined;
    }
    const parameter = this.#context.parameters.get(syntax.name);
    if (parameter === undefined) {
      this.#unknownName(syntax.at, syntax.name, [...this.#context.parameters.keys()]);
      return undefined;
    }
    if (parameter.kind !== kind) {
      this.#misplaced(syntax.at, `parameter-of-${kind}`, { phrase: 'parameter-named', name: syntax.name });
      return undefined;
    }
    return { name: syntax.name, parameter };
  }

  // ── Aggregates ─────────────────────────────────────────────────────────────────────────────────────────────────

  #aggregate(syntax: AggregateSyntax, row: RowKind): Typed {
    if (isPeriodKind(syntax.table)) return overPeriods(syntax.table, this.#reader(row), syntax);
    if (syntax.span !== null) return this.#misplaced(syntax.tableAt, 'period-kind', quoted(syntax.table));
    if (syntax.function === 'covered') return itemsCovered(this.#reader(row), syntax);
    const { model } = this.#context;
    const inner = rowKindOfTable(model, syntax.table);
    if (inner === undefined) {
      const known = [
        ...model.tables.map((table) => table.id),
        ...model.levels.map((level) => level.plural),
        'units',
        ...periodKinds,
      ];
      return this.#unknownName(syntax.tableAt, syntax.table, known);
    }
    const link = this.#link(syntax, row, inner);
    const where = syntax.where === null ? null : this.condition(syntax.where, inner);
    const having = syntax.having === null ? null : this.condition(syntax.having, inner);
    const rows = { table: inner.table, level: inner.table === 'units' ? null : inner.level, link, where };
    const needsHaving = syntax.function === 'share' || syntax.function === 'every';
    if (needsHaving !== (having !== null)) {
      return this.#misplaced(syntax.at, needsHaving ? 'having-condition' : 'no-having', quoted(syntax.function));
    }
    return this.#aggregated(syntax, inner, { rows, having });
  }

  #aggregated(
    syntax: AggregateSyntax,
    inner: RowKind,
    { rows, having }: Pick<AggregateTree, 'rows' | 'having'>,
  ): Typed {
    const base = { kind: 'aggregate', rows, having: null, value: null, distinct: null } as const;
    switch (syntax.function) {
      case 'count':
        return { type: 'number', tree: { ...base, function: 'count' }, dimension: null };
      case 'exists':
        return atLeastOne({ ...base, function: 'count' });
      case 'every': {
        const failing: BooleanTree = { kind: 'not', of: having ?? always };
        const where: BooleanTree = rows.where === null ? failing : { kind: 'all', of: [rows.where, failing] };
        return negated(atLeastOne({ ...base, rows: { ...rows, where }, function: 'count' }));
      }
      case 'share':
        return { type: 'number', tree: { ...base, having, function: 'share' }, dimension: share };
      case 'distinct':
        return this.#distinct(syntax, inner, base);
      case 'sum':
      case 'mean':
      case 'min':
      case 'max':
        return this.#valued(syntax, inner, { ...base, function: syntax.function });
      default:
        return this.#unknownName(syntax.at, syntax.function, aggregateNames);
    }
  }

  #distinct(syntax: AggregateSyntax, inner: RowKind, base: Omit<AggregateTree, 'function'>): Typed {
    if (syntax.column === null) return this.#misplaced(syntax.at, 'table-and-column', quoted(syntax.table));
    const column = this.#column({ kind: 'name', name: syntax.column, at: syntax.tableAt }, inner);
    if (column === undefined) return unknown;
    if (!['enum', 'ordinal', 'text', 'key', 'ref'].includes(column.schema.type)) {
      return this.#misplaced(syntax.tableAt, 'column-of-words-or-references', typeOf(column.schema));
    }
    return { type: 'number', tree: { ...base, function: 'distinct', distinct: column.path }, dimension: null };
  }

  #valued(syntax: AggregateSyntax, inner: RowKind, base: AggregateTree): Typed {
    const of =
      syntax.of ??
      (syntax.column === null ? null : ({ kind: 'name', name: syntax.column, at: syntax.tableAt } as const));
    if (of === null || (syntax.of !== null && syntax.column !== null)) {
      return this.#misplaced(syntax.at, 'table-and-column-or-of', quoted(syntax.table));
    }
    const value = this.#typed(of, inner);
    if (value.type === 'unknown') return unknown;
    if (value.type === 'condition' || (value.type === 'day' && (base.function === 'sum' || base.function === 'mean'))) {
      return this.#misplaced(of.at, 'number', value.type);
    }
    if (!hasFixedDenominator(value.tree)) {
      return this.#misplaced(of.at, 'value-without-quotient', 'quotient');
    }
    const tree: NumberTree = { ...base, value: value.tree };
    return value.type === 'day' ? { type: 'day', tree } : { type: 'number', tree, dimension: value.dimension };
  }

  #link(syntax: AggregateSyntax, outer: RowKind, inner: RowKind): Link {
    const table = schemaOfRow(this.#context.model, inner);
    if (syntax.near !== null) return this.#near(syntax, syntax.near, outer, inner);
    if (syntax.reach !== null) {
      if (!isUnitKind(outer)) this.#misplaced(syntax.at, 'own-of-unit', quoted(rowText(outer)));
      return { kind: syntax.reach };
    }
    if (syntax.via !== null) return this.#linkVia(syntax, syntax.via, outer, inner);
    if (isUnitKind(outer)) return { kind: 'within' };
    const candidates = table?.columns.filter((column) => column.ref === outer.table) ?? [];
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return linkBy(only);
    this.#misplaced(syntax.tableAt, { phrase: 'rows-referring-to', row: rowText(outer) }, quoted(syntax.table));
    return { kind: 'within' };
  }

  #near(syntax: AggregateSyntax, radius: Syntax, outer: RowKind, inner: RowKind): Link {
    if (syntax.reach !== null || syntax.via !== null) this.#misplaced(radius.at, 'near-alone', quoted('near'));
    const link = nearLink(this.#reader({ table: '', level: null }), radius, outer, inner);
    return 'kind' in link ? link : { kind: 'within' };
  }

  #linkVia(syntax: AggregateSyntax, via: string, outer: RowKind, inner: RowKind): Link {
    const column = this.#declared(inner, via);
    const leadsHere = isUnitKind(outer) ? refersToUnits(column?.ref) : column?.ref === outer.table;
    if (column !== undefined && leadsHere) return linkBy(column);
    const known = schemaOfRow(this.#context.model, inner)?.columns.filter(({ ref }) => ref !== undefined) ?? [];
    this.#unknownName(
      syntax.tableAt,
      via,
      known.map(({ id }) => id),
    );
    return { kind: 'within' };
  }
}

function linkBy({ id, type }: ColumnSchema): Link {
  return { kind: type === 'set' ? 'serves' : 'reference', column: id };
}

function atLeastOne(count: AggregateTree): TypedCondition {
  const right: NumberLiteral = { kind: 'number', value: rational(1n) };
  return { type: 'condition', tree: { kind: 'compare', operator: '>=', left: count, right } };
}

function typeOf({ id, type }: ColumnSchema): Phrase {
  return { phrase: 'column-of-type', column: id, type };
}

/** The text of an indicator may be no formula at all. */
function orUnknown(read: () => Typed): Typed {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return unknown;
    throw problem;
  }
}
