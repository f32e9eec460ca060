import { type BooleanTree, type NumberTree } from '../../model/tree.ts';
import { type Facts } from '../facts/facts.ts';
import { answeredSql } from './answered-sql.ts';
import { arithmeticSql } from './arithmetic-sql.ts';
import { bandsSql } from './bands-sql.ts';
import { choiceSql } from './choice-sql.ts';
import { comparisonSql } from './comparison-sql.ts';
import { extremeSql } from './extreme-sql.ts';
import { type Fraction, type FractionSql } from './fraction-sql.ts';
import { inPairs } from './in-pairs.ts';
import {
  allOf,
  always,
  alwaysDefined,
  anyOf,
  type ConditionSql,
  notThat,
  type NumberSql,
  whereDefined,
} from './number-sql.ts';
import { type RowScope } from './row-scope.ts';
import { tallySql } from './tally-sql.ts';

/** The interval of an expression on the rows of a scope. */
export function numberSql(tree: NumberTree, scope: RowScope, facts: Facts): NumberSql {
  const { fractions } = scope.context;
  switch (tree.kind) {
    case 'number': {
      const value = fractions.of(tree.value);
      return alwaysDefined(value, value, tree.value.numerator >= 0n);
    }
    case 'column':
      return scope.number(tree.column);
    case 'arithmetic':
      return arithmeticSql(
        tree.operator,
        numberSql(tree.left, scope, facts),
        numberSql(tree.right, scope, facts),
        fractions,
      );
    case 'months': {
      const of = numberSql(tree.of, scope, facts);
      const moved = ({ numerator }: Fraction): Fraction => ({
        numerator: scope.context.dialect.addMonths(fractions.sql(numerator), tree.months),
        denominator: 1n,
      });
      return { ...of, low: moved(of.low), high: moved(of.high) };
    }
    case 'rounding': {
      const of = numberSql(tree.of, scope, facts);
      return { ...of, low: fractions.round(tree.mode, of.low), high: fractions.round(tree.mode, of.high) };
    }
    case 'extreme':
      return inPairs(
        tree.of.map((member) => numberSql(member, scope, facts)),
        (left, right) => extremeSql(tree.mode, left, right, fractions),
      );
    case 'choice': {
      const test = conditionSql(tree.if, scope, facts);
      return choiceSql(test, numberSql(tree.then, scope, facts), numberSql(tree.else, scope, facts), fractions);
    }
    case 'alternatives':
      return tree.of
        .map((member) => ({ value: numberSql(member, scope, facts), answered: answeredSql(member, scope, facts) }))
        .reduceRight((rest, first) => ({ value: firstAnswered(first, rest.value, fractions), answered: 'TRUE' })).value;
    case 'bands':
      return bandsSql(tree, numberSql(tree.of, scope, facts), fractions);
    case 'aggregate':
      return facts.aggregate(tree, scope);
    case 'tally':
      return tallySql(
        tree.of.map(({ condition }) => conditionSql(condition, scope, facts)),
        tree.holders === null ? null : facts.aggregate(tree.holders, scope),
        scope,
      );
    case 'statistic':
      return facts.statistic(tree, scope);
    case 'rank':
      return facts.rank(tree, scope);
    case 'peers':
      return facts.peers(tree, scope);
  }
}

/** When a condition surely and when it perhaps holds on the rows of a scope. */
export function conditionSql(tree: BooleanTree, scope: RowScope, facts: Facts): ConditionSql {
  switch (tree.kind) {
    case 'constant':
      return tree.value ? always : { surely: 'FALSE', perhaps: 'FALSE' };
    case 'flag':
      return scope.flag(tree.column);
    case 'among':
      return scope.among(tree.column, tree.values);
    case 'ranked':
      return scope.ranked(tree.column, tree.operator, tree.rank);
    case 'has':
      return scope.has(tree.column, tree.values, tree.atLeast);
    case 'mentions':
      return scope.mentions(tree.column, tree.values, tree.atLeast);
    case 'coded':
      return scope.coded(tree.prefixes);
    case 'filled': {
      const answered = scope.answered(tree.column);
      return { surely: answered, perhaps: answered };
    }
    case 'given':
      return scope.given(tree.column);
    case 'allowed': {
      const forbidden = conditionSql(tree.forbidden, scope, facts);
      return { surely: notThat(forbidden.perhaps), perhaps: conditionSql(tree.allowed, scope, facts).perhaps };
    }
    case 'compare': {
      const left = numberSql(tree.left, scope, facts);
      const right = numberSql(tree.right, scope, facts);
      return whereDefined(comparisonSql(left, tree.operator, right, scope.context.fractions), [left, right]);
    }
    case 'not':
    case 'all':
    case 'any':
      return joinedSql(tree, (member) => conditionSql(member, scope, facts));
    case 'alternatives':
      return tree.of
        .map((member) => ({ ...conditionSql(member, scope, facts), answered: answeredSql(member, scope, facts) }))
        .reduceRight((rest, first) => {
          const pick = (a: string, b: string) =>
            anyOf([allOf([first.answered, a]), allOf([notThat(first.answered), b])]);
          return {
            surely: pick(first.surely, rest.surely),
            perhaps: pick(first.perhaps, rest.perhaps),
            answered: 'TRUE',
          };
        });
  }
}

/** Conditions joined by words. */
type Joined = Extract<BooleanTree, { readonly kind: 'not' | 'all' | 'any' }>;

/** Whether a condition says nothing beyond the conditions that it joins. */
export function isJoined(tree: BooleanTree): tree is Joined {
  return tree.kind === 'not' || tree.kind === 'all' || tree.kind === 'any';
}

/** When joined conditions surely and perhaps hold, given when each of them does. */
export function joinedSql(tree: Joined, sqlOf: (member: BooleanTree) => ConditionSql): ConditionSql {
  if (tree.kind === 'not') {
    const { surely, perhaps } = sqlOf(tree.of);
    return { surely: notThat(perhaps), perhaps: notThat(surely) };
  }
  const of = tree.of.map(sqlOf);
  const join = tree.kind === 'all' ? allOf : anyOf;
  return { surely: join(of.map(({ surely }) => surely)), perhaps: join(of.map(({ perhaps }) => perhaps)) };
}

/** The value of the first source wherever it answers and has one, else that of the rest. */
function firstAnswered(
  first: { readonly value: NumberSql; readonly answered: string },
  rest: NumberSql,
  fractions: FractionSql,
): NumberSql {
  const { value } = first;
  const counts = allOf([first.answered, notThat(value.undefinedSurely)]);
  const condition = (a: string, b: string) => anyOf([allOf([counts, a]), allOf([notThat(counts), b])]);
  return {
    low: fractions.cases([[counts, value.low]], rest.low),
    high: fractions.cases([[counts, value.high]], rest.high),
    undefinedSurely: condition(value.undefinedSurely, rest.undefinedSurely),
    undefinedPerhaps: condition(value.undefinedPerhaps, rest.undefinedPerhaps),
    nonNegative: value.nonNegative && rest.nonNegative,
  };
}
