import { type Level, levels } from '../../../model/data-model.ts';
import { type Table } from '../../../model/table.ts';
import { columnIn } from '../part.ts';
import { isDigits, levelOfCode, readRegionCode } from '../region-code.ts';
import { textAt } from '../text-at.ts';

/**
 * The level of a region that has neither a code nor a stated level: one below the unit it names as its parent, or else
 * so far above the lowest as others lie below it. The lowest regions are towns.
 *
 * @param tables every sheet of regions
 * @returns the level for the name of a region
 */
export function levelByPosition(tables: readonly Table[]): (name: string) => Level {
  const rows = new Map<string, Row>();
  const children = new Map<string, string[]>();
  for (const { name, ...row } of tables.flatMap(rowsOf)) {
    rows.set(name, row);
    if (row.parent === null) continue;
    const siblings = children.get(row.parent) ?? [];
    siblings.push(name);
    children.set(row.parent, siblings);
  }
  const height = (name: string, seen: readonly string[]): number =>
    seen.includes(name)
      ? 0
      : Math.max(0, ...(children.get(name) ?? []).map((child) => 1 + height(child, [...seen, name])));
  const depth = (name: string, seen: readonly string[]): number => {
    const { parent, level } = rows.get(name) ?? { parent: null, level: undefined };
    if (level !== undefined) return levels.indexOf(level);
    if (parent === null || seen.includes(parent)) return lowest - height(name, []);
    const code = isDigits(parent) ? readRegionCode(parent) : undefined;
    if (code !== undefined) return levels.indexOf(levelOfCode(code)) + 1;
    return rows.has(parent) ? depth(parent, [...seen, name]) + 1 : lowest - height(name, []);
  };
  return (name) => levels[Math.min(lowest, Math.max(0, depth(name, [])))] ?? 'town';
}

interface Row {
  readonly parent: string | null;
  readonly level: Level | undefined;
}

const lowest = levels.indexOf('town');

function rowsOf(table: Table): readonly (Row & { readonly name: string })[] {
  const [key, label] = [columnIn(table, 'id'), columnIn(table, 'name')];
  const [home, level] = [columnIn(table, 'parent_id'), columnIn(table, 'level')];
  return table.rows.flatMap((_, row) => {
    const name = textAt(label, row);
    if (name === null) return [];
    const code = readRegionCode(textAt(key, row) ?? '');
    const stated = levels.find((candidate) => candidate === level?.values[row]);
    return { name, parent: textAt(home, row), level: code === undefined ? stated : levelOfCode(code) };
  });
}
