import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { type Level } from '../../../model/data-model.ts';
import { placeText } from '../../../model/place.ts';
import { levelOfCode, liesIn, parentOfCode } from '../region-code.ts';
import { type KnownParents } from './known-parents.ts';
import { type UnitTree } from './unit-tree.ts';

/**
 * A parent stated by code outranks the prefix of a unit's own code, for areas are reassigned faster than codes are
 * renewed; but the two may also contradict each other by mistake, so it is said. Where two rows state different parents
 * of one unit nobody knows which is right, and that is an error. A parent that is nowhere else is an error of its own.
 */
export function moveToStatedParents(
  parts: readonly Part[],
  known: KnownParents,
  tree: UnitTree,
  log: DiagnosticLog,
): void {
  for (const [code, statements] of statedParents(parts, known)) {
    const [first] = statements;
    const contrary = statements.filter((one) => statements.some((other) => contradict(one, other)));
    for (const statement of contrary) {
      const other = statements.find((candidate) => contradict(candidate, statement));
      if (statement !== first && other !== undefined) reportContrary(code, statement, other, log);
    }
    const astray = statements.filter(({ parent }) => !liesIn(code, parent));
    if (contrary.length > 0 || astray.length === 0) continue;
    for (const statement of astray) reportAstray(code, statement, log);
    const finest = astray.reduce((one, other) => (other.parent.length > one.parent.length ? other : one));
    tree.move(tree.find(code), tree.find(finest.parent));
  }
}

/** What one row says of the unit that another one lies in. */
interface Statement {
  readonly parent: string;
  readonly part: Part;
  readonly row: number;
  /** Where the parent stands. */
  readonly column: SheetColumn;
}

/** For each code the parents that rows of its own state, where the material vouches for them. */
function statedParents(parts: readonly Part[], known: KnownParents): ReadonlyMap<string, readonly Statement[]> {
  const stated = new Map<string, Statement[]>();
  for (const part of parts) {
    for (const [index, { own, components }] of part.addresses.entries()) {
      const component = components.at(-1);
      const above = components.findLast(({ code }, position) => code !== null && position < components.length - 1);
      const [code, parent] = [component?.code ?? null, above?.code ?? null];
      if (!own || component === undefined || above === undefined || code === null || parent === null) continue;
      if (!known.has(parent)) continue;
      const row = part.firstRows[index] ?? 0;
      const statement: Statement = { parent, part, row, column: above.column };
      const others = stated.get(code);
      if (others === undefined) stated.set(code, [statement]);
      else others.push(statement);
    }
  }
  return stated;
}

/** A town and the county it lies in are no contradiction. */
function contradict({ parent }: Statement, other: Statement): boolean {
  return parent !== other.parent && !liesIn(parent, other.parent) && !liesIn(other.parent, parent);
}

function reportContrary(key: string, { part, row, column }: Statement, other: Statement, log: DiagnosticLog): void {
  const place = placeText(placeOf(other.part.table, other.column, other.row));
  const params = { key, other: place, column: column.heading };
  log.add(placeOf(part.table, column, row), { code: 'key-conflict', severity: 'error', params });
}

function reportAstray(code: string, { part, row, column, parent: stated }: Statement, log: DiagnosticLog): void {
  const params = { code, column: column.heading, stated, parent: prefixAt(code, levelOfCode(stated)) };
  log.add(placeOf(part.table, column, row), { code: 'parent-disagrees', severity: 'warning', params });
}

/** The code of the unit above at a level, as the digits say. */
function prefixAt(code: string, level: Level): string {
  const above = parentOfCode(code);
  return above === undefined || levelOfCode(above) === level ? (above ?? code) : prefixAt(above, level);
}
