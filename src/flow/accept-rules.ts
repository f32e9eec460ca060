import { type Checked } from '../model/checked.ts';
import { Failure } from '../model/failure.ts';

/** What was read from the files of a folder of rules. @throws Failure with every problem when one of them is an error. */
export function acceptRules<Value>({ value, diagnostics }: Checked<Value | undefined>, folder: string): Value {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value !== undefined && errors.length === 0) return value;
  throw new Failure('pack-malformed', { pack: folder, count: errors.length }, diagnostics);
}
