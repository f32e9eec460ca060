import { type Level, levels } from '../../../model/data-model.ts';
import { type Unit } from '../../../model/linked.ts';
import { type Place } from '../../../model/place.ts';
import { hasNoCounties, isVirtualCode, levelOfCode, parentOfCode } from '../region-code.ts';

/** The tree of units while it grows. A unit is its index in the order it was met; -1 stands for none. */
export class UnitTree {
  readonly #nodes: Node[] = [];
  readonly #byCode = new Map<string, number>();

  get size(): number {
    return this.#nodes.length;
  }

  find(code: string): number {
    return this.#byCode.get(code) ?? -1;
  }

  /** The unit of this code, made together with the units its prefixes stand for if it is new. */
  plant(code: string, at: Place): number {
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    const above = parentOfCode(code);
    const parent = above === undefined ? -1 : this.plant(above, at);
    return this.#add({ level: levelOfCode(code), code, name: null, parent, at });
  }

  /** A unit that the material knows by its name only. */
  plantNamed(level: Level, name: string, parent: number, at: Place): number {
    return this.#add({ level, code: null, name, parent, at });
  }

  levelOf(unit: number): Level {
    return this.#node(unit).level;
  }

  codeOf(unit: number): string | null {
    return this.#node(unit).code;
  }

  nameOf(unit: number): string | null {
    return this.#node(unit).name;
  }

  parentOf(unit: number): number {
    return this.#node(unit).parent;
  }

  rename(unit: number, name: string): void {
    this.#node(unit).name = name;
  }

  move(unit: number, parent: number): void {
    this.#node(unit).parent = parent;
  }

  /** The unit itself, then what it lies in, up to the top. */
  *upFrom(unit: number): Generator<number> {
    for (let at = unit; at !== -1; at = this.parentOf(at)) yield at;
  }

  /** The unit of this level that the unit is or lies in. */
  above(unit: number, level: Level): number {
    for (let at = unit; at !== -1; at = this.parentOf(at)) if (this.levelOf(at) === level) return at;
    return -1;
  }

  /** The unit of this level that the unit lies in; for the county of a city without counties the city. */
  standIn(unit: number, level: Level): number {
    const above = this.above(unit, level);
    if (above !== -1 || level !== 'county') return above;
    const city = this.above(unit, 'city');
    return city !== -1 && hasNoCounties(this.codeOf(city) ?? '') ? city : -1;
  }

  isWithin(unit: number, area: number): boolean {
    if (area === -1) return true;
    for (let at = unit; at !== -1; at = this.parentOf(at)) if (at === area) return true;
    return false;
  }

  *at(level: Level): Generator<number> {
    for (const [unit, node] of this.#nodes.entries()) if (node.level === level) yield unit;
  }

  /**
   * The finished units: each above those it holds, then by code, then by name, so that the order of rows and sheets
   * leaves no trace.
   * @returns `positions`: for each unit of this tree its index among the finished ones.
   */
  settle(): { readonly units: readonly Unit[]; readonly positions: Int32Array } {
    const order: number[] = [];
    const positions = new Int32Array(this.#nodes.length).fill(-1);
    const before = (one: number, other: number): number => this.#compare(one, other, positions);
    for (const level of levels) {
      for (const unit of [...this.at(level)].sort(before)) {
        positions[unit] = order.length;
        order.push(unit);
      }
    }
    const units = order.map((unit) => {
      const { level, code, name, parent, at } = this.#node(unit);
      const above = parent === -1 ? null : (positions[parent] ?? null);
      return {
        level,
        code,
        name: name ?? code ?? '',
        parent: above,
        at,
        virtual: code !== null && isVirtualCode(code),
      };
    });
    return { units, positions };
  }

  #add(node: Node): number {
    const unit = this.#nodes.push(node) - 1;
    if (node.code !== null) this.#byCode.set(node.code, unit);
    return unit;
  }

  #node(unit: number): Node {
    const node = this.#nodes[unit];
    if (node === undefined) throw new Error(`There is no unit ${unit}.`);
    return node;
  }

  #compare(one: number, other: number, positions: Int32Array): number {
    const [a, b] = [this.#node(one), this.#node(other)];
    if (a.code !== null && b.code !== null) return a.code < b.code ? -1 : 1;
    if (a.code !== null || b.code !== null) return a.code !== null ? -1 : 1;
    const [above, beside] = [positions[a.parent] ?? -1, positions[b.parent] ?? -1];
    if (above !== beside) return above - beside;
    return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
  }
}

interface Node {
  readonly level: Level;
  readonly code: string | null;
  name: string | null;
  parent: number;
  readonly at: Place;
}
