import { type Check } from '../engine/check.ts';
import { type HasSource, home, sameSystem, settleCondition, settleNumber } from '../formula/settle-sources.ts';
import { type DataModel, tableOf } from '../model/data-model.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type TestTree } from '../model/tree.ts';
import { areInOneSystem } from './coordinate-systems.ts';
import { type CompiledPermission, type Reading, type Requirement } from '../rules/rule-set.ts';

/** A requirement with the checks that judge it: its reading in force, and the others on the same kind of row. */
export interface PlannedRequirement {
  readonly requirement: Requirement;
  readonly judged: Check;
  readonly others: readonly { readonly reading: string; readonly check: Check }[];
  /** What takes rows out of the reading in force, as far as the material can answer it. */
  readonly permissions: readonly CompiledPermission[];
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
  /** Coordinates are in systems that cannot be compared. */
  readonly areCoordinatesMixed: boolean;
  /** Tells whom it would have been about, where the material can answer that much; null where it cannot, or for everybody. */
  readonly scope: Check | null;
}

/** Decides from what the material has which requirements can be judged, before anything runs. */
export function planChecks(
  requirements: readonly Requirement[],
  material: LinkedMaterial,
  model: DataModel,
  has: HasSource = sourcesOf(material),
): Plan {
  const planned: PlannedRequirement[] = [];
  const absent: Unanswerable[] = [];
  for (const requirement of requirements) {
    const judged = settled(checkId(requirement), requirement.judged, has);
    if (judged.missing.length > 0) {
      // What is there and cannot be used says more than what else might have been submitted.
      const areCoordinatesMixed = judged.missing.some((name) => name.includes(sameSystem));
      const missing = areCoordinatesMixed ? [] : judged.missing.map((name) => namedHome(name, model));
      absent.push({ requirement, missing, areCoordinatesMixed, scope: scopeOf(requirement, has) });
      continue;
    }
    const others = requirement.readings.flatMap((reading) => {
      const sameRow = reading.row.table === judged.check.row.table && reading.row.level === judged.check.row.level;
      const other = settled(`${checkId(requirement)}~${reading.id}`, reading, has);
      return sameRow && other.missing.length === 0 ? [{ reading: reading.id, check: other.check }] : [];
    });
    planned.push({ requirement, judged: judged.check, others, permissions: judged.permissions });
  }
  return { planned, absent };
}

/** Packs that build on each other may each have a say of one requirement. */
function checkId({ id, pack }: Requirement): string {
  return id.startsWith(`${pack}.`) ? id : `${id}@${pack}`;
}

/** A check that holds for everybody whom a requirement is about. */
function scopeOf(requirement: Requirement, has: HasSource): Check | null {
  const { row, where } = requirement.judged;
  const settledWhere = where === null ? null : settleCondition(where, has);
  if (settledWhere === null || settledWhere.absent.length > 0 || !has(row.table)) return null;
  const test: TestTree = { comparison: 'holds', condition: { kind: 'all', of: [] } };
  return { id: `${checkId(requirement)}~scope`, row, where: settledWhere.tree, test, due: null };
}

/** Whether the material has a table, or a column that somebody wrote or that may be left blank. */
export function sourcesOf(material: LinkedMaterial): HasSource {
  return (table, column) => {
    if (table === 'units') return true;
    const linked = material.tables.get(table);
    if (linked === undefined || column === undefined) return linked !== undefined;
    // A table without rows leaves nothing unknown in any column.
    if (linked.length === 0) return true;
    if (column.startsWith(sameSystem)) return areInOneSystem(material, [table, column.slice(sameSystem.length)]);
    if (column === home) return linked.home.some((unit) => unit >= 0);
    return linked.columns.has(column) || linked.references.has(column) || linked.referenceSets.has(column);
  };
}

function settled(id: string, reading: Reading, has: HasSource): Settled {
  const where = reading.where === null ? null : settleCondition(reading.where, has);
  const due = reading.due === null ? null : settleNumber(reading.due, has);
  const { test, absent } = settledTest(reading.test, has);
  const row = has(reading.row.table) ? [] : [reading.row.table];
  const whens = reading.permissions.map(({ when }) => settleCondition(when, has));
  const permissions = reading.permissions.map((permission, index) => ({
    ...permission,
    when: whens[index]?.tree ?? permission.when,
  }));
  const [first, ...more] = permissions.map(({ when }) => when);
  const missing = new Set([
    ...row,
    ...(where?.absent ?? []),
    ...absent,
    ...(due?.absent ?? []),
    ...whens.flatMap((when) => when.absent),
  ]);
  const check: Check = {
    id,
    row: reading.row,
    where: where?.tree ?? null,
    permitted: first === undefined || more.length === 0 ? first : { kind: 'any', of: [first, ...more] },
    test,
    due: due?.tree ?? null,
  };
  return { check, permissions, missing: [...missing] };
}

interface Settled {
  readonly check: Check;
  readonly permissions: readonly CompiledPermission[];
  readonly missing: readonly string[];
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
