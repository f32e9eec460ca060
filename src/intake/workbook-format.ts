import { type Diagnostic } from '../model/diagnostic.ts';
import { type Sheet } from '../model/workbook.ts';
import { type Container } from './container.ts';
import { type Source } from './limits.ts';

/** One way of storing a spreadsheet. */
export interface WorkbookFormat {
  /** What the names of such files end in, with the dot and in small letters: so they are found in folders. */
  readonly extensions: readonly string[];
  /** Reads the sheets, or says at once, with undefined, that the container holds something else. */
  readonly read: (container: Container, source: Source) => Promise<readonly Sheet[]> | undefined;
  /** What people should know of how a container of this format is read. */
  readonly remarksOn?: (container: Container, source: Source) => readonly Diagnostic[];
}
