/** Which of several files it was that could not be written. */
export class UnwritableFile extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : '', { cause });
    this.path = path;
  }
}
