import { type Locale } from '../locale/locale.ts';
import { type Border } from '../model/border.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Report } from '../model/report.ts';

/** One way of showing a report. It counts and orders nothing: that was done when the report was built. */
export interface ReportFormat<Shown = Report> {
  /** With its dot, as in a file name. */
  readonly extension: string;
  /** The same report and context give the same text or bytes on every machine. */
  render(report: Shown, context: RenderContext): string | Uint8Array | Promise<string | Uint8Array>;
  /** The same text bit by bit, where it may be too large to be held at once. */
  pieces?(report: Shown, context: RenderContext): Iterable<string>;
}

/** Entries in each list of the summary unless the user says otherwise. */
export const usualLimit = 5;

/** What the lists of the text summary are kept apart by. */
export const groupings = ['district', 'street', 'requirement'] as const;
export type GroupedBy = (typeof groupings)[number];
/** How many percentage points behind the schedule a light still is green, and yellow. */
export interface LightLimits {
  readonly green: number;
  readonly yellow: number;
}

/** What cities commonly take, and what leaves no gap between the lights. */
export const usualLights: LightLimits = { green: 0, yellow: 30 };

/** What pictures are made with besides the report: read only when one is drawn. */
export interface PictureMeans {
  /** The font of the labels: TrueType or OpenType, alone or in a collection. */
  font(): Promise<{ readonly file: string; readonly bytes: Uint8Array }>;
  /** The drawing program (WebAssembly). */
  program(): Promise<Uint8Array>;
}

export interface RenderContext {
  readonly locale: Locale;
  /** Where the words for units, tables and columns come from. */
  readonly model: DataModel;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether symbols outside ASCII are avoided; words are not. */
  readonly ascii: boolean;
  /** How many entries a list of the text summary shows. */
  readonly limit: number;
  /** Outlines of districts and streets for maps. */
  readonly borders?: readonly Border[] | undefined;
  /** The text summary lists findings by this instead of the worst of all. */
  readonly groupedBy?: GroupedBy | undefined;
  readonly lights: LightLimits;
  readonly pictures: PictureMeans;
}
