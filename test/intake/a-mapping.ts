import { type Mapping } from '../../src/intake/mapping.ts';

/** A mapping whose keys stand at their own path. */
export function aMapping(sheets: Mapping['sheets']): Mapping {
  return { sheets, keyPlaceOf: (path) => ({ file: 'map.yaml', sheet: path.join('.') }) };
}
