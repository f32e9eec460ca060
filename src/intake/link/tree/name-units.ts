import { type Level } from '../../../model/data-model.ts';
import { placeText } from '../../../model/place.ts';
import { type Address } from '../addresses/address.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { type UnitTree } from './unit-tree.ts';

/**
 * Gives names to units known by code: the name in their own row, else the name most often beside their code or above
 * it in a path. Another name in a path for the same unit is warned of: one of the two cells may be wrong.
 */
export function nameUnits(parts: readonly Part[], tree: UnitTree, log: DiagnosticLog): void {
  const candidates = new Map<number, Map<string, Candidate>>();
  for (const part of parts) {
    for (const [index, address] of part.addresses.entries()) {
      for (const { unit, name, own, column } of namingsIn(address, tree)) {
        const names = candidates.get(unit) ?? new Map<string, Candidate>();
        const known = names.get(name);
        candidates.set(unit, names);
        if (known === undefined || (own && !known.own)) {
          names.set(name, { name, own, count: 1, part, column, row: part.firstRows[index] ?? 0 });
        } else if (known.own === own) known.count += 1;
      }
    }
  }
  const contested = new Map<number, Candidate>();
  for (const [unit, names] of candidates) {
    const best = [...names.values()].reduce((one, other) => (isBetter(other, one) ? other : one));
    tree.rename(unit, best.name);
    if (names.size > 1) contested.set(unit, best);
  }
  nameByHomeColumn(parts, tree);
  if (contested.size > 0) for (const part of parts) reportOtherNames(part, contested, tree, log);
}

interface Naming {
  readonly unit: number;
  readonly name: string;
  /** In the unit's own row. */
  readonly own: boolean;
  readonly column: SheetColumn;
}

interface Candidate {
  readonly name: string;
  /** In the unit's own row. */
  readonly own: boolean;
  count: number;
  readonly part: Part;
  readonly column: SheetColumn;
  readonly row: number;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.own !== other.own) return one.own;
  return one.count === other.count ? one.name < other.name : one.count > other.count;
}

/** The names at and above the finest code of an address: the code says whose they are. */
function namingsIn({ components, own }: Address, tree: UnitTree): readonly Naming[] {
  const finest = components.findLastIndex(({ code }) => code !== null);
  const anchor = tree.find(components[finest]?.code ?? '');
  if (anchor === -1) return [];
  const namings: Naming[] = [];
  for (const [index, { level, code, name, nameColumn }] of components.entries()) {
    if (name === null || index > finest) continue;
    const unit = code === null ? tree.standIn(anchor, level) : tree.find(code);
    if (unit !== -1) namings.push({ unit, name, own: own && index === components.length - 1, column: nameColumn });
  }
  return namings;
}

/** A name in the home column does not tell whose name it is: it goes to a nameless parent unless a unit above has it. */
function nameByHomeColumn(parts: readonly Part[], tree: UnitTree): void {
  const names = new Map<number, string>();
  for (const { components, own, homeName } of parts.flatMap(({ addresses }) => addresses)) {
    const code = components.at(-1)?.code ?? null;
    if (!own || code === null || homeName === null) continue;
    const parent = tree.parentOf(tree.find(code));
    if (parent === -1 || tree.nameOf(parent) !== null) continue;
    if ([...tree.upFrom(parent)].some((above) => tree.nameOf(above) === homeName.text)) continue;
    const known = names.get(parent);
    if (known === undefined || homeName.text < known) names.set(parent, homeName.text);
  }
  for (const [unit, name] of names) tree.rename(unit, name);
}

function reportOtherNames(
  part: Part,
  contested: ReadonlyMap<number, Candidate>,
  tree: UnitTree,
  log: DiagnosticLog,
): void {
  const { table, addresses, addressOf } = part;
  // Two own rows of one unit are compared as rows.
  const others = addresses.map((address) =>
    namingsIn(address, tree).filter(({ unit, name, own }) => {
      const best = contested.get(unit);
      return !own && best !== undefined && best.name !== name;
    }),
  );
  for (const [row, index] of addressOf.entries()) {
    for (const { unit, name, column } of others[index] ?? []) {
      const best = contested.get(unit);
      if (best === undefined) continue;
      log.addLazily('name-disagrees', placeOf(table, column, row), () => ({
        code: 'name-disagrees',
        severity: 'warning',
        params: {
          column: column.heading,
          text: name,
          code: tree.codeOf(unit) ?? best.name,
          name: best.name,
          other: placeText(placeOf(best.part.table, best.column, best.row)),
          elsewhere: codeOfName(name, tree.levelOf(unit), tree),
        },
      }));
    }
  }
}

function codeOfName(name: string, level: Level, tree: UnitTree): string {
  const unit = [...tree.at(level)].find((each) => tree.nameOf(each) === name && tree.codeOf(each) !== null);
  return unit === undefined ? '' : (tree.codeOf(unit) ?? '');
}
