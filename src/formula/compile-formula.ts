import { type BooleanTree, type NumberTree, type RowKind } from '../model/tree.ts';
import { type Dimension } from './dimension.ts';
import { type FormulaContext } from './formula-context.ts';
import { parseFormula } from './parse-formula.ts';
import { type FormulaProblem, SyntaxProblem } from './problem.ts';
import { type Syntax } from './syntax.ts';
import { weightOf } from './weight-of.ts';
import { type Typed } from './typed.ts';
import { Compiler, tooLarge } from './formula-compiler.ts';

/** A formula whose names, types and units are settled, or everything that is wrong with it. */
export type Compiled<Tree> =
  | { readonly ok: true; readonly tree: Tree; readonly dimension: Dimension }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

/** Compiles a formula that gives a number. */
export function compileNumber(text: string, context: FormulaContext): Compiled<NumberTree> {
  return compile(text, context, (compiler, syntax) => compiler.number(syntax, context.row));
}

/** Compiles a formula that gives a day. */
export function compileDay(text: string, context: FormulaContext): Compiled<NumberTree> {
  return compile(text, context, (compiler, syntax) => compiler.dayOf(syntax, context.row));
}

/** Compiles a formula that is true or false. */
export function compileCondition(text: string, context: FormulaContext): Compiled<BooleanTree> {
  return compile(text, context, (compiler, syntax) => ({
    tree: compiler.condition(syntax, context.row),
    dimension: null,
  }));
}

/** Compiles what a parameter is set to: a number, a day or a condition, without a row. */
export function compileValue(text: string, context: Omit<FormulaContext, 'row'>): CompiledValue {
  const row: RowKind = { table: '', level: null };
  let type: Typed['type'] = 'unknown';
  const compiled = compile<NumberTree | BooleanTree>(text, { ...context, row }, (compiler, syntax) => {
    const value = compiler.value(syntax, row);
    type = value.type;
    return value;
  });
  return compiled.ok ? { ok: true, type, dimension: compiled.dimension } : compiled;
}

/** The type and unit of a value, or everything that is wrong with it. */
export type CompiledValue =
  | { readonly ok: true; readonly type: string; readonly dimension: Dimension }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

function compile<Tree extends NumberTree | BooleanTree>(
  text: string,
  context: FormulaContext,
  read: (compiler: Compiler, syntax: Syntax) => { tree: Tree; dimension: Dimension },
): Compiled<Tree> {
  try {
    const compiler = new Compiler(context);
    const { tree, dimension } = read(compiler, parseFormula(text));
    if (compiler.problems.length > 0 || compiler.leansOnProblem) return { ok: false, problems: compiler.problems };
    if (weightOf(tree) > heaviest) return { ok: false, problems: [tooLarge] };
    return { ok: true, tree, dimension };
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    return { ok: false, problems: [{ code: 'formula-syntax', at: problem.at, reason: problem.reason }] };
  }
}

/** Beyond this an engine would be asked for megabytes of SQL. */
const heaviest = 20_000;
