import { levelOfCode, readRegionCode } from '../intake/link/region-code.ts';
import { Failure } from '../model/failure.ts';
import { type LinkedMaterial, type Unit } from '../model/linked.ts';
import { type InputFile, readMaterial, type ReadingOptions } from './read-material.ts';
import { unitsUnder } from './units-under.ts';

/** The regions a form is for, and the day of the data they are taken from. */
export type FormMaterial = Pick<LinkedMaterial, 'dataDate' | 'units' | 'scope'>;

/**
 * The regions in some files, or those under the ones asked for; without files the codes themselves, which choose packs
 * and list nothing.
 *
 * @throws Failure for files that cannot be read, and for regions that are not there
 */
export async function formMaterial(
  files: readonly InputFile[],
  regions: readonly string[],
  options: ReadingOptions,
): Promise<FormMaterial> {
  if (files.length === 0) return { dataDate: null, units: regions.map(unitOf), scope: null };
  const { material } = await readMaterial(files, options);
  return regions.length === 0 ? material : within(material, unitsUnder(material.units, regions));
}

function unitOf(region: string): Unit {
  const code = readRegionCode(region.trim());
  if (code === undefined) throw new Failure('region-malformed', { region });
  return { level: levelOfCode(code), code, name: code, parent: null, at: { file: '' }, virtual: true };
}

/** Everything else counts as virtual: it holds regions together and is not collected for. */
function within({ dataDate, units }: LinkedMaterial, wanted: ReadonlySet<number>): FormMaterial {
  const kept = units.map((unit, index) => (wanted.has(index) ? unit : { ...unit, virtual: true }));
  return { dataDate, units: kept, scope: null };
}
