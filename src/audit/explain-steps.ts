import { type Dataset } from '../engine/dataset.ts';
import { type Check } from '../engine/check.ts';
import { FormulaWriter } from '../formula/formula-writer.ts';
import { columnOf, type DataModel, tableOf } from '../model/data-model.ts';
import { type ExplanationStep, type StepNote } from '../model/explanation.ts';
import { isExact } from '../model/interval.ts';
import { type Place } from '../model/place.ts';
import { type AggregateTree, type NumberTree } from '../model/tree.ts';
import { unsettledCells } from './collect-evidence.ts';
import { statedSystems } from './coordinate-systems.ts';
import { type JudgingContext } from './judging-context.ts';
import { type Located } from './locator.ts';
import { leavesOf, partsOfAggregate, partsOfNumber } from '../formula/parts-of.ts';

const listed = 20;

/** The arithmetic of one verdict: what was read first, then what was made of it, the measure and the threshold last. */
export async function explainSteps(
  check: Check,
  unit: string,
  key: number,
  context: JudgingContext,
): Promise<readonly ExplanationStep[]> {
  const writer = new StepWriter(check, key, context);
  if (check.where !== null) {
    const value = await context.dataset.truthOf(check.where, check.row, key);
    writer.add({ text: writer.formulas.condition(check.where), value, unit: 'condition', cells: [], cellsTotal: 0 });
  }
  if (check.permitted !== undefined) {
    const value = await context.dataset.truthOf(check.permitted, check.row, key);
    const text = writer.formulas.condition(check.permitted);
    writer.add({ text, value, unit: 'condition', cells: [], cellsTotal: 0, note: 'permission' });
  }
  const { test } = check;
  if (test.comparison === 'holds') {
    const value = await context.dataset.truthOf(test.condition, check.row, key);
    writer.add({ text: writer.formulas.condition(test.condition), value, unit: 'condition', cells: [], cellsTotal: 0 });
    return writer.steps;
  }
  await writer.number(test.measure, unit);
  await writer.number(test.threshold, unit);
  if (test.comparison === 'between') await writer.number(test.ceiling, unit);
  return writer.steps;
}

class StepWriter {
  readonly steps: ExplanationStep[] = [];
  readonly formulas: FormulaWriter;
  readonly #check: Check;
  readonly #key: number;
  readonly #context: JudgingContext;

  constructor(check: Check, key: number, context: JudgingContext) {
    this.#check = check;
    this.#key = key;
    this.#context = context;
    this.formulas = new FormulaWriter(context.model);
  }

  add(step: ExplanationStep): void {
    if (!this.steps.some(({ text }) => text === step.text)) this.steps.push(step);
  }

  /** Notes the parts of an expression, then the expression itself. */
  async number(tree: NumberTree, unit: string): Promise<void> {
    if (tree.kind === 'number' && tree.name === undefined) return;
    for (const part of partsOfNumber(tree).numbers) await this.number(part, '');
    if (tree.kind === 'alternatives') await this.#noteChosen(tree.of);
    const { dataset } = this.#context;
    const value = await dataset.valueOf(tree, this.#check.row, this.#key);
    const { cells, total, note, undecidedBy = [] } = await this.#sources(tree, dataset, isExact(value));
    const step = {
      text: this.formulas.number(tree),
      value,
      unit: unitOf(tree, unit, this.#context.model),
      cells,
      cellsTotal: total,
    };
    this.add({
      ...step,
      ...(note === undefined ? {} : { note }),
      ...(undecidedBy.length === 0 ? {} : { undecidedBy }),
    });
  }

  /** Marks the first alternative that has a value: the one that counts. */
  async #noteChosen(members: readonly NumberTree[]): Promise<void> {
    for (const member of members) {
      const { high } = await this.#context.dataset.valueOf(member, this.#check.row, this.#key);
      if (high === null) continue;
      const position = this.steps.findIndex(({ text }) => text === this.formulas.number(member));
      const step = this.steps[position];
      if (step !== undefined) this.steps[position] = { ...step, note: 'chosen' };
      return;
    }
  }

  async #sources(tree: NumberTree, dataset: Dataset, exact: boolean): Promise<Sources> {
    switch (tree.kind) {
      case 'number':
        return { cells: [], total: 0, note: 'parameter' };
      case 'column': {
        const found = this.#context.locator.cell(tree.column, this.#check.row, this.#key);
        const cells = found === undefined ? [] : [found.place];
        return { cells, total: cells.length, note: exact ? undefined : whyOpen(found === undefined ? [] : [found]) };
      }
      case 'statistic': {
        const { locator, options } = this.#context;
        const unit = locator.unitOf(this.#check.row, this.#key);
        const found = locator.statistics(tree, unit, options.asOf);
        const cells = found.map(({ place }) => place);
        const open = found.filter(({ unsettled }) => unsettled);
        return { cells, total: cells.length, note: exact ? 'from-statistics' : whyOpen(open) };
      }
      case 'aggregate':
        return this.#rows(tree, dataset, exact);
      case 'arithmetic':
      case 'rounding':
      case 'months':
      case 'extreme':
      case 'choice':
      case 'alternatives':
      case 'bands':
      case 'tally':
      case 'rank':
      case 'peers':
        return { cells: [], total: 0, note: undefined };
    }
  }

  async #rows(tree: AggregateTree, dataset: Dataset, exact: boolean): Promise<Sources> {
    const counted = await this.#rowsBehind(tree, dataset);
    if (!exact) {
      const open = (await unsettledCells(tree, this.#check.row, [this.#key], this.#context)).get(this.#key) ?? [];
      return { ...counted, note: whyOpen(open), undecidedBy: open.slice(0, listed).map(({ place }) => place) };
    }
    const { link, table } = tree.rows;
    if (link.kind === 'near') {
      const stated = new Set(statedSystems(this.#context.material, [link.from, table]).map((each) => each.table));
      return { ...counted, note: stated.has(link.from) && stated.has(table) ? 'estimated' : 'system-assumed' };
    }
    return counted.total === 0 ? this.#nothingCounted(tree, dataset) : counted;
  }

  /** The table says nothing of the subject, or it does and none of its rows is of the kind that counts. */
  async #nothingCounted(tree: AggregateTree, dataset: Dataset): Promise<Sources> {
    const anyRow: AggregateTree = {
      ...tree,
      function: 'count',
      value: null,
      having: null,
      distinct: null,
      rows: { ...tree.rows, where: null },
    };
    const found = await this.#rowsBehind(anyRow, dataset, tree);
    return { ...found, note: found.total === 0 ? 'no-rows' : 'none-counts' };
  }

  /** The rows behind an aggregate, each by the first of its cells that `read`, the same or one like it, reads. */
  async #rowsBehind(tree: AggregateTree, dataset: Dataset, read = tree): Promise<Sources> {
    const { locator } = this.#context;
    const behind = await dataset.rowsBehind(tree, this.#check.row, [this.#key], 'members', listed);
    const { rows, total } = behind.get(this.#key) ?? { rows: [], total: 0 };
    const { table, level } = tree.rows;
    const columns = leavesOf(partsOfAggregate(read)).columns;
    const cells = rows.flatMap((row): readonly Place[] => {
      const [first] = columns.flatMap((path) => locator.cell(path, { table, level }, locator.keyOf(table, row)) ?? []);
      const place = first?.place ?? locator.rowPlace(table, row);
      return place === undefined ? [] : [place];
    });
    return { cells, total, note: undefined };
  }
}

interface Sources {
  readonly cells: readonly Place[];
  readonly total: number;
  readonly note: StepNote | undefined;
  readonly undecidedBy?: readonly Place[];
}

/** A cell that holds something is not called missing. Without any cell to name, nothing is there at all. */
function whyOpen(cells: readonly Located[]): StepNote {
  const inexact = cells.filter(({ missing }) => missing === 'approximate' || missing === 'imprecise');
  if (inexact.length === 0) return 'missing';
  return inexact.length === cells.length ? 'approximate' : 'missing-and-approximate';
}

function unitOf(tree: NumberTree, unit: string, model: DataModel): string {
  if (unit !== '') return unit;
  if (tree.kind === 'column') return columnOf(tableOf(model, tree.column.table), tree.column.column)?.unit ?? '';
  if (tree.kind !== 'aggregate') return '';
  if (tree.function === 'share') return 'percent';
  return tree.value === null || tree.function === 'count' ? '' : unitOf(tree.value, '', model);
}
