import { type Mapping, readMapping } from '../intake/mapping.ts';
import { Failure } from '../model/failure.ts';
import { readYaml } from '../rules/read-yaml.ts';

/** A person's own word on how sheets are to be read. @throws Failure `mapping-malformed`. */
export function readMappingFile(text: string, path: string): Mapping {
  const { value, diagnostics } = readYaml({ path, text });
  if (value === undefined) throw new Failure('mapping-malformed', { file: path, reason: 'YAML' }, diagnostics);
  return readMapping(value.value, path);
}
