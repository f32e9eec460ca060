import { type IsoDate } from '../model/iso-date.ts';

/** All of it, or texts to be written one behind the other. */
export type FileContent = string | Uint8Array | Iterable<string>;

/** The world outside: the only things the program can touch, so that a test can stand in for all of them. */
export interface Host {
  /** Results. */
  readonly out: (content: string | Uint8Array) => void;
  /** Everything else people read. */
  readonly err: (text: string) => void;
  /** Null when there is no such file or folder. */
  /** The path without links; of what is not there yet, that of its folder with the name. */
  realPath(path: string): Promise<string>;
  kindOf(path: string): Promise<'file' | 'folder' | null>;
  /** @throws when the file cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Names of the entries of a folder with their kinds. */
  readFolder(path: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]>;
  readInput(): Promise<Uint8Array>;
  /** Writes all files or none of them, each whole. @throws when one cannot be written. */
  writeFiles(files: readonly { readonly path: string; readonly content: FileContent }[]): Promise<void>;
  today(): IsoDate;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The folder of the shipped data model and rule packs. */
  readonly rulesFolder: string;
  /** The shipped font of the pictures, and the program that draws them. */
  readonly fontFile: string;
  readonly drawingProgram: string;
  readonly version: string;
  /** CPU seconds this process has used, and the most memory it has held, in megabytes. */
  usage(): { readonly cpuSeconds: number; readonly peakMegabytes: number };
}
