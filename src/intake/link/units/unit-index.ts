import { type Unit, unitsUpFrom } from '../../../model/linked.ts';

/** The finished units, found by code, by place and by name. A unit is its index; -1 stands for none. */
export class UnitIndex {
  readonly units: readonly Unit[];
  readonly #byCode = new Map<string, number>();
  readonly #children: number[][];
  readonly #tops: number[] = [];
  readonly #named = new Map<number, ReadonlyMap<string, readonly number[]>>();

  constructor(units: readonly Unit[]) {
    this.units = units;
    this.#children = units.map(() => []);
    for (const [index, { code, parent }] of units.entries()) {
      if (code !== null) this.#byCode.set(code, index);
      (parent === null ? this.#tops : this.#children[parent])?.push(index);
    }
  }

  byCode(code: string): number {
    return this.#byCode.get(code) ?? -1;
  }

  /** Its code, or its name where it has none. */
  textOf(unit: number): string | null {
    const found = this.units[unit];
    return found === undefined ? null : (found.code ?? found.name);
  }

  parentOf(unit: number): number {
    return this.units[unit]?.parent ?? -1;
  }

  /** What lies directly in the unit; the tops of the tree for -1. */
  childrenOf(unit: number): readonly number[] {
    return unit === -1 ? this.#tops : (this.#children[unit] ?? []);
  }

  /** The units the unit lies in, itself first. */
  upFrom(unit: number): readonly number[] {
    return unitsUpFrom(this.units, unit);
  }

  /** The units of this name in an area, the area itself included; everywhere for -1. */
  named(area: number, name: string): readonly number[] {
    return this.namesIn(area).get(name) ?? [];
  }

  /** All units in an area, the area itself included, by name. */
  namesIn(area: number): ReadonlyMap<string, readonly number[]> {
    const known = this.#named.get(area);
    if (known !== undefined) return known;
    const names = new Map<string, number[]>();
    const open = area === -1 ? [...this.#tops] : [area];
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      const name = this.units[unit]?.name ?? '';
      const namesakes = names.get(name);
      if (namesakes === undefined) names.set(name, [unit]);
      else namesakes.push(unit);
      for (const child of this.childrenOf(unit)) open.push(child);
    }
    this.#named.set(area, names);
    return names;
  }
}
