import { type Sheet } from '../model/workbook.ts';
import { type Container } from './container.ts';
import { type Source } from './limits.ts';

/** One way of storing a spreadsheet. */
export interface WorkbookFormat {
  /** Reads the sheets, or says at once, with undefined, that the container holds something else. */
  readonly read: (container: Container, source: Source) => Promise<readonly Sheet[]> | undefined;
}
