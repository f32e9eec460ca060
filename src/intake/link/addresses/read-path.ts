import { type Level, levels } from '../../../model/data-model.ts';
import { type PathColumn } from '../../../model/table.ts';
import { type AddressComponent, type CellText, type CoarserCell } from './address.ts';
import { isDigits, levelOfCode, ownDigits, readRegionCode } from '../region-code.ts';
import { textAt } from '../text-at.ts';

/**
 * What the path columns of a row say, from the top down.
 *
 * @param path ordered by level; a level may have a column of names, one of codes, or both
 * @param liesAnywhere whether the row may lie in a unit of any level: under 所属社区 a street's own things have its code
 */
export function readPath(path: readonly PathColumn[], row: number, liesAnywhere: boolean): ReadPath {
  const components = new Map<Level, AddressComponent>();
  const malformed: CellText[] = [];
  const coarser: CoarserCell[] = [];
  // Levels whose code stands for the city above, in a city without counties; their names do, too.
  const placeholders = new Set<Level>();
  let prefix = '';
  for (const column of path) {
    const text = textAt(column, row);
    if (text === null) continue;
    const above = liesAnywhere && column.holds === 'name' ? codeAbove(text, column.level) : undefined;
    if (above !== undefined) coarser.push({ text, column, code: above, asked: column.level });
    else if (!isCode(text, column)) continue;
    const code = above ?? readPathCode(text, column.level, prefix);
    if (code === undefined) {
      malformed.push({ text, column });
      continue;
    }
    prefix = code;
    const level = levelOfCode(code);
    if (level !== column.level) placeholders.add(column.level);
    if (!components.has(level)) components.set(level, { level, code, name: null, column, nameColumn: column });
  }
  for (const column of path) {
    const name = textAt(column, row);
    if (name === null || isCode(name, column) || placeholders.has(column.level)) continue;
    const known = components.get(column.level);
    if (known === undefined)
      components.set(column.level, { level: column.level, code: null, name, column, nameColumn: column });
    else if (known.name === null) components.set(column.level, { ...known, name, nameColumn: column });
  }
  const city = components.get('city');
  const county = components.get('county');
  // A city without counties may stand in both columns.
  if (county?.code === null && county.name === city?.name) components.delete('county');
  return { components: levels.flatMap((level) => components.get(level) ?? []), malformed, coarser };
}

export interface ReadPath {
  readonly components: readonly AddressComponent[];
  readonly malformed: readonly CellText[];
  readonly coarser: readonly CoarserCell[];
}

/** The code of a unit above the level of the column. */
function codeAbove(text: string, level: Level): string | undefined {
  const code = readRegionCode(text);
  return code !== undefined && levels.indexOf(levelOfCode(code)) < levels.indexOf(level) ? code : undefined;
}

/** People also write whole codes under headings such as 所属社区, which ask for a name. */
function isCode(text: string, { holds, level }: PathColumn): boolean {
  if (holds === 'code') return true;
  const code = readRegionCode(text);
  return code === undefined ? isDigits(text) && text.length >= shortestCut : levelOfCode(code) === level;
}

/** So many digits that are no code are one that lost or gained some: no place is called so. */
const shortestCut = 8;

/** A whole code, or the digits of this level alone (街道 003) after the code of the level above. */
function readPathCode(text: string, level: Level, prefix: string): string | undefined {
  const isPiece = prefix !== '' && text.length === ownDigits(level);
  const code = readRegionCode(isPiece ? prefix + text : text);
  if (code === undefined || levels.indexOf(levelOfCode(code)) > levels.indexOf(level)) return undefined;
  return code;
}
