import { type Phrase } from '../model/phrase.ts';

/** What is wrong with a formula, and where in its text. Becomes a diagnostic once the file and line are known. */
export type FormulaProblem =
  | { readonly code: 'formula-syntax'; readonly at: number; readonly reason: Phrase }
  | {
      readonly code: 'formula-name';
      readonly at: number;
      readonly name: string;
      readonly nearest: string;
      /** Every name that would do. */
      readonly known: readonly string[];
    }
  | { readonly code: 'formula-type'; readonly at: number; readonly expected: Phrase; readonly found: Phrase }
  | { readonly code: 'formula-unit'; readonly at: number; readonly expected: string; readonly found: string };

/** Thrown by the parser only, and caught by `compileFormula`: text that is no formula has no second problem. */
export class SyntaxProblem extends Error {
  readonly at: number;
  readonly reason: Phrase;
  constructor(at: number, reason: Phrase) {
    super('formula-syntax');
    this.at = at;
    this.reason = reason;
  }
}
