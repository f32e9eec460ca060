import { type Level } from '../../../model/data-model.ts';
import { type UnitTree } from './unit-tree.ts';

/** Finds the units of one level by their names, inside any area that holds them. */
export class LevelNames {
  readonly #tree: UnitTree;
  readonly #level: Level;
  #units: Map<string, number[]> | undefined;

  constructor(tree: UnitTree, level: Level) {
    this.#tree = tree;
    this.#level = level;
  }

  /** Makes a unit that has just come into the tree, or got its name, known. */
  add(unit: number): void {
    if (this.#units !== undefined) this.#enter(this.#units, unit);
  }

  /** @param area the unit to look in, -1 for everywhere */
  find(area: number, name: string): readonly number[] {
    this.#units ??= this.#enterAll();
    return this.#units.get(keyOf(area, name)) ?? [];
  }

  // Only when a name is first looked for: most material comes with codes.
  #enterAll(): Map<string, number[]> {
    const units = new Map<string, number[]>();
    for (const unit of this.#tree.at(this.#level)) this.#enter(units, unit);
    return units;
  }

  #enter(units: Map<string, number[]>, unit: number): void {
    const name = this.#tree.nameOf(unit);
    if (name === null) return;
    for (const area of [...this.#tree.upFrom(unit), -1]) {
      const key = keyOf(area, name);
      const namesakes = units.get(key);
      if (namesakes === undefined) units.set(key, [unit]);
      else namesakes.push(unit);
    }
  }
}

function keyOf(area: number, name: string): string {
  return `${area} ${name}`;
}
