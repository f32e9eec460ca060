import { type Check } from '../engine/check.ts';
import { type HasSource, home, settleCondition, settleNumber } from '../formula/settle-sources.ts';
import { type DataModel, tableOf } from '../model/data-model.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type TestTree } from '../model/tree.ts';
import { type Reading, type Requirement } from '../rules/rule-set.ts';

/** A requirement with the checks that judge it: its reading in force, and the others on the same kind of row. */
export interface PlannedRequirement {
  readonly requirement: Requirement;
  readonly judged: Check;
  readonly others: readonly { readonly reading: string; readonly check: Check }[];
}

export interface Plan {
  readonly planned: readonly PlannedRequirement[];
  /** Requirements whose tables or columns are absent: undetermined for everybody, said once. */
  readonly absent: readonly Unanswerable[];
}

export interface Unanswerable {
  readonly requirement: Requirement;
  /** Tables (`staff`) and columns (`staff.education`). */
  readonly missing: readonly string[];
}

/** Decides from what the material has which requirements can be judged, before anything runs. */
export function planChecks(requirements: readonly Requirement[], material: LinkedMaterial, model: DataModel): Plan {
  const has = sourcesOf(material);
  const planned: PlannedRequirement[] = [];
  const absent: Unanswerable[] = [];
  for (const requirement of requirements) {
    const judged = settled(requirement.id, requirement.judged, has);
    if (judged.missing.length > 0) {
      absent.push({ requirement, missing: judged.missing.map((name) => namedHome(name, model)) });
      continue;
    }
    const others = requirement.readings.flatMap((reading) => {
      const sameRow = reading.row.table === judged.check.row.table && reading.row.level === judged.check.row.level;
      const other = settled(`${requirement.id}~${reading.id}`, reading, has);
      return sameRow && other.missing.length === 0 ? [{ reading: reading.id, check: other.check }] : [];
    });
    planned.push({ requirement, judged: judged.check, others });
  }
  return { planned, absent };
}

/** Whether the material has a table, or a column that somebody wrote or that may be left blank. */
function sourcesOf(material: LinkedMaterial): HasSource {
  return (table, column) => {
    if (table === 'units') return true;
    const linked = material.tables.get(table);
    if (linked === undefined || column === undefined) return linked !== undefined;
    // A table without rows leaves nothing unknown in any column.
    if (linked.length === 0) return true;
    if (column === home) return linked.home.some((unit) => unit >= 0);
    return linked.columns.has(column) || linked.references.has(column) || linked.referenceSets.has(column);
  };
}

function settled(
  id: string,
  reading: Reading,
  has: HasSource,
): { readonly check: Check; readonly missing: readonly string[] } {
  const where = reading.where === null ? null : settleCondition(reading.where, has);
  const due = reading.due === null ? null : settleNumber(reading.due, has);
  const { test, absent } = settledTest(reading.test, has);
  const row = has(reading.row.table) ? [] : [reading.row.table];
  const missing = [...new Set([...row, ...(where?.absent ?? []), ...absent, ...(due?.absent ?? [])])];
  return { check: { id, row: reading.row, where: where?.tree ?? null, test, due: due?.tree ?? null }, missing };
}

function settledTest(test: TestTree, has: HasSource): { readonly test: TestTree; readonly absent: readonly string[] } {
  if (test.comparison === 'holds') {
    const { tree, absent } = settleCondition(test.condition, has);
    return { test: { ...test, condition: tree }, absent };
  }
  const measure = settleNumber(test.measure, has);
  const threshold = settleNumber(test.threshold, has);
  const absent = [...measure.absent, ...threshold.absent];
  if (test.comparison !== 'between')
    return { test: { ...test, measure: measure.tree, threshold: threshold.tree }, absent };
  const ceiling = settleNumber(test.ceiling, has);
  return {
    test: { ...test, measure: measure.tree, threshold: threshold.tree, ceiling: ceiling.tree },
    absent: [...absent, ...ceiling.absent],
  };
}

/** What would say where rows lie is named by the column of the data model that does. */
function namedHome(name: string, model: DataModel): string {
  const [table = '', column] = name.split('.');
  return column === home ? `${table}.${tableOf(model, table).home ?? ''}` : name;
}
