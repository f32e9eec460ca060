/** A text file as it was given: the path to show people, and what it says. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
