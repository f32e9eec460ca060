import { type Level } from '../model/data-model.ts';
import { type FormUse } from '../model/collection-form.ts';

/** The words of `cscheck template` and of the workbook it makes, save headings and words to choose, which are Chinese. */
export interface FormLabels {
  readonly command: string;
  readonly files: string;
  readonly option: Readonly<Record<'output' | 'asOf' | 'region' | 'encouraged', string>>;
  /** The sheets that hold no data. */
  readonly sheet: Readonly<Record<'instructions' | 'words' | 'areas', string>>;
  readonly title: string;
  sheetTitle(table: string): string;
  readonly packs: string;
  readonly reportedBy: string;
  readonly dataDate: string;
  readonly reportedByHint: string;
  readonly dataDateHint: string;
  /** Sections of the instructions. */
  readonly section: Readonly<Record<'how' | 'sheets' | 'columns', string>>;
  /** @param none what says that there is no entry @param approximate what a rough number looks like */
  how(areas: boolean, none: string, approximate: string): readonly string[];
  /** Above the headings of every sheet. */
  readonly legend: string;
  readonly use: Readonly<Record<FormUse | 'place', string>>;
  readonly heading: Readonly<
    Record<'sheet' | 'use' | 'rows' | 'columns' | 'filled' | 'column' | 'filling' | 'requirements', string>
  >;
  /** What one row of a sheet is. */
  oneRow(subject: string): string;
  readonly area: Readonly<Record<'above' | 'name' | 'code' | 'level', string>>;
  readonly wordsTitle: string;
  readonly areasTitle: string;
  readonly filling: FillingLabels;
  /** How many requirements and figures need a column, and the ids of some or of all. */
  needs(count: number, ids: string, isCut: boolean): string;
  /** What a column is for that no requirement reads. */
  readonly identityOnly: string;
  readonly placeOnly: string;
  /** What a box says that opens for a wrong entry. */
  readonly wrong: Readonly<Record<'title' | 'word' | 'otherWord' | 'code' | 'area', string>> & {
    number(approximate: string): string;
    date(month: string): string;
  };
  readonly shown: ShownFormLabels;
  /** In place of the word for a failure, where a form came back empty. */
  readonly nothingSubmitted: string;
}

/** How a cell is filled in. */
export interface FillingLabels {
  number(whole: boolean, unit: string, min: number | undefined, max: number | undefined): string;
  approximate(example: string): string;
  /** @param months dates of which only the year or the month is known */
  date(months: string): string;
  readonly word: string;
  readonly cut: string;
  several(words: string, separator: string): string;
  severalFree(separator: string): string;
  readonly key: string;
  code(digits: number): string;
  readonly regionCode: string;
  readonly unit: string;
  units(separator: string): string;
  row(table: string): string;
  readonly text: string;
  /** The name of a unit above, chosen from a list or written. */
  place(level: Level): string;
  readonly name: string;
  readonly personal: string;
  readonly optional: string;
  readonly blank: Readonly<Record<'unknown' | 'never' | 'none', string>>;
}

/** What the terminal shows of a form. */
export interface ShownFormLabels {
  readonly written: string;
  counts(sheets: number, columns: number, required: number): string;
  lists(words: number, areas: number): string;
  collects(requirements: number, figures: number): string;
  sheet(columns: number, required: number): string;
  needs(count: number): string;
  filled(rows: number): string;
  readonly next: string;
}
