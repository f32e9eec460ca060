import { nearestName } from '../base/nearest-name.ts';
import { isDigits, readRegionCode } from '../intake/link/region-code.ts';
import { levels } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type Unit, unitsUpFrom } from '../model/linked.ts';

/**
 * The units asked for and everything below them. A unit is asked for by its exact name or by a whole code: 2, 4, 6, 9
 * or 12 digits, with or without the zeros that fill it up. Everything whose code begins with it is meant, whether or not
 * the data list the unit itself.
 *
 * @throws Failure for a word that fits none, or that is neither a code nor a name.
 */
export function unitsUnder(units: readonly Unit[], wanted: readonly string[]): ReadonlySet<number> {
  const chosen = new Set(wanted.flatMap((word) => unitsMeant(units, word.trim())));
  return new Set(
    units.flatMap((_, unit) => (unitsUpFrom(units, unit).some((above) => chosen.has(above)) ? [unit] : [])),
  );
}

function unitsMeant(units: readonly Unit[], word: string): readonly number[] {
  const code = readRegionCode(word);
  const fitting = units.flatMap((unit, index) =>
    unit.name === word || (code !== undefined && unit.code?.startsWith(code) === true) ? [index] : [],
  );
  if (fitting.length > 0) return fitting;
  if (word === '' || (isDigits(word) && code === undefined)) throw new Failure('region-malformed', { region: word });
  const known = units.flatMap(({ name, code: own }) => (own === null ? [name] : [name, own]));
  const shown = units.filter(isNamed).toSorted(fromTheTop).slice(0, mostShown).map(unitText);
  throw new Failure('region-unknown', {
    region: word,
    nearest: nearestName(word, known) ?? '',
    known: shown.join(', '),
    more: units.length - shown.length,
  });
}

const mostShown = 8;

/** A unit that only its code is known of is called by it. */
function isNamed({ name, code }: Unit): boolean {
  return name !== code;
}

function fromTheTop(a: Unit, b: Unit): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level);
}

function unitText({ name, code }: Unit): string {
  return code === null ? name : `${name} ${code}`;
}
