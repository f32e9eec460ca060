import { sha256 } from '../base/sha256.ts';
import { type SourceFile } from '../rules/source-file.ts';

/**
 * What is made of files, made once in a process however often it is asked for: the same texts come to the same. Nothing
 * is kept of files that come to a failure.
 */
export class MadeOfFiles<Result> {
  readonly #made = new Map<string, Result>();

  /** @param how whatever the result depends on besides the files */
  of(files: readonly SourceFile[], how: string, make: () => Result): Result {
    const key = sha256(how, ...files.flatMap(({ path, text }) => ['\0', path, '\0', text]));
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const result = make();
    this.#made.set(key, result);
    return result;
  }
}
