import { type Level, levels } from '../../../model/data-model.ts';
import { type Part } from '../part.ts';
import { levelOfCode } from '../region-code.ts';
import { holdsUnits, unitTables } from '../../../model/unit-tables.ts';

/** Which sheets decide what units there are: elsewhere an unknown name or code is an error, not a new unit. */
export interface Coverage {
  /** Levels that rows of the regions table describe. */
  readonly listed: ReadonlySet<Level>;
  /** Levels that sheets of regions or communities speak of at all. */
  readonly covered: ReadonlySet<Level>;
}

export function coverageOf(parts: readonly Part[]): Coverage {
  const listed = new Set<Level>();
  const covered = new Set<Level>();
  for (const { schema, addresses } of parts) {
    if (!holdsUnits(schema.id)) continue;
    for (const { own, components, homeName } of addresses) {
      const last = components.at(-1);
      if (last !== undefined && own && schema.id === unitTables.regions) listed.add(last.level);
      if (last !== undefined && own && homeName !== null) covered.add(levelAbove(last.level));
      for (const { level, code } of components) {
        covered.add(level);
        if (code !== null) for (const above of prefixLevels(code)) covered.add(above);
      }
    }
  }
  return { listed, covered };
}

function levelAbove(level: Level): Level {
  return levels[levels.indexOf(level) - 1] ?? level;
}

function prefixLevels(code: string): readonly Level[] {
  return levels.slice(0, levels.indexOf(levelOfCode(code)));
}
