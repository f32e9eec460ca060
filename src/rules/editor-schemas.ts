import { z } from 'zod';
import { packJsonSchema } from './pack-schema.ts';
import { levelsFile, tableFile, unitsFile } from './table-schema.ts';

/**
 * The JSON Schemas by which editors complete and check YAML, by the name of their file: one for each kind of file of a
 * pack and of the data model. A YAML file names its own in the first line.
 */
export function editorSchemas(): ReadonlyMap<string, object> {
  const ofPack = Object.entries(packJsonSchema()).map(([path, schema]) => [`${nameOf(path)}.json`, schema] as const);
  const ofModel = Object.entries({ table: tableFile, levels: levelsFile, units: unitsFile }).map(
    ([name, schema]) => [`${name}.json`, z.toJSONSchema(schema, { io: 'input' })] as const,
  );
  return new Map([...ofPack, ...ofModel]);
}

/** `requirements` of `requirements/*.yaml`. */
function nameOf(path: string): string {
  return path.replace(/(?:\/\*)?\.yaml$/, '');
}
