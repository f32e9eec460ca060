import { type CollectionForm, type FormArea } from '../model/collection-form.ts';
import { type Level, levels } from '../model/data-model.ts';
import { type LinkedMaterial, type Unit, unitsUpFrom } from '../model/linked.ts';

/**
 * The regions of some material to choose from: those in the smallest unit that holds all of them, and it itself, as far
 * as the packs hold for them. Where they hold for none, all are meant.
 *
 * @param jurisdiction what the codes of the units begin with for which the packs hold
 */
export function formAreas(
  { units, scope }: Pick<LinkedMaterial, 'units' | 'scope'>,
  jurisdiction: readonly string[],
): Pick<CollectionForm, 'levels' | 'areas'> {
  const within = units.flatMap((unit, index) => {
    const line = unitsUpFrom(units, index);
    return unit.virtual || (scope !== null && !line.includes(scope)) ? [] : [{ unit, line }];
  });
  const held = within.filter(({ line }) => line.some((index) => begins(units[index]?.code ?? '', jurisdiction)));
  const shown = held.length > 0 ? held : within;
  // Most rows lie in a community: where none is known, codes say where they lie.
  const isComplete = shown.some(({ unit }) => unit.level === 'community');
  const used = levels.filter((level) => shown.some(({ unit }) => unit.level === level));
  const areas = shown.map(({ unit, line }) => areaOf(unit, line, used, units)).toSorted(byCode);
  return { levels: isComplete ? used : [], areas };
}

function begins(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}

function areaOf(
  { level, code, name, parent }: Unit,
  line: readonly number[],
  used: readonly Level[],
  units: readonly Unit[],
): FormArea {
  const lying = new Map(line.map((index) => [units[index]?.level, units[index]?.name ?? '']));
  const above = used.slice(0, used.indexOf(level)).map((each) => lying.get(each) ?? '');
  return { level, code, name, parent: units[parent ?? -1]?.code ?? null, above };
}

/** As codes count, and without codes as the material has them. */
function byCode(a: FormArea, b: FormArea): number {
  const [left, right] = [a.code ?? '', b.code ?? ''];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
