import { type Diagnostic } from './diagnostic.ts';

/** What is wrong or hardly meant in one pack. */
export interface PackLint {
  /** The id of a shipped pack, or the path it was named by. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
}
