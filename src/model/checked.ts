import { type Diagnostic } from './diagnostic.ts';

/** A value together with everything that was malformed on the way to it. */
export interface Checked<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}
