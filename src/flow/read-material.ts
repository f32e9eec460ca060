import { sha256 } from '../base/sha256.ts';
import { link } from '../intake/link/link.ts';
import { type Limits } from '../intake/limits.ts';
import { type Mapping } from '../intake/mapping.ts';
import { readWorkbook } from '../intake/read-workbook.ts';
import { recognise } from '../intake/recognise.ts';
import { withoutWorkList } from './without-work-list.ts';
import { type Form, formIn } from './read-form.ts';
import { isReportWorkbook } from './is-report-workbook.ts';
import { leaveOutUnfilled } from './leave-out-unfilled.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Input } from '../model/report.ts';
import { type SheetReading } from '../model/table.ts';
import { type Workbook } from '../model/workbook.ts';

/** A file of the user: the name to show, and what is in it. */
export interface InputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** It lay in a folder and was not named itself: if it turns out to be a report, it is left out and said. */
  readonly isFromFolder?: true;
  /** A report of cscheck that lay among the data: it is said, and not read. */
  readonly isOwnReport?: true;
}

export interface MaterialRead {
  readonly material: LinkedMaterial;
  readonly inputs: readonly Input[];
  readonly readings: readonly SheetReading[];
  /** Collection forms in which nothing is filled in. */
  readonly unfilled: readonly string[];
  readonly isAnySubmitted: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadingOptions {
  readonly model: DataModel;
  readonly mapping: Mapping | undefined;
  readonly limits: Limits;
  readonly onStage: (stage: 'read' | 'recognise') => void;
}

/**
 * From files to everything they say, joined by code.
 *
 * @throws Failure when a file cannot be read, or when no sheet is a table cscheck knows.
 */
export async function readMaterial(files: readonly InputFile[], options: ReadingOptions): Promise<MaterialRead> {
  const read = await readWhatever(files, options);
  if (isAnyTable(read)) return read;
  throw new Failure('no-table', { files: namesOf(files), shown: false }, read.diagnostics);
}

/**
 * The same for people who want to see how their sheets are read, none of which need be a table.
 *
 * @throws Failure when a file cannot be read.
 */
export async function readWhatever(files: readonly InputFile[], options: ReadingOptions): Promise<MaterialRead> {
  const workbooks: Workbook[] = [];
  const forms = new Map<string, Form>();
  const inputs: Input[] = [];
  const remarks: Diagnostic[] = [];
  for (const { file, bytes, isOwnReport, isFromFolder } of files) {
    if (isOwnReport === true) {
      remarks.push(skipped(file));
      continue;
    }
    const { value, diagnostics } = await readWorkbook(bytes, file, options.limits);
    if (isReportWorkbook(value)) {
      if (isFromFolder !== true) throw new Failure('report-as-input', { file });
      remarks.push(skipped(file));
      continue;
    }
    inputs.push({ file, sha256: sha256(bytes) });
    const form = formIn(value);
    if (form !== undefined) forms.set(file, form);
    workbooks.push(withoutWorkList(form?.workbook ?? value));
    remarks.push(...diagnostics);
  }
  options.onStage('read');
  const recognised = recognise(workbooks, options.model, options.mapping);
  const { submitted, unfilled } = leaveOutUnfilled(recognised, forms, options.model);
  const material = link(submitted, options.model);
  const diagnostics = [...remarks, ...submitted.diagnostics, ...material.diagnostics];
  options.onStage('recognise');
  return {
    material,
    inputs,
    readings: recognised.readings,
    isAnySubmitted: submitted.tables.length > 0,
    unfilled,
    diagnostics,
  };
}

/** @throws Failure when no sheet is a table, to those who have seen how each was read. */
export function assertAnyTable(read: MaterialRead, files: readonly InputFile[]): void {
  if (!isAnyTable(read)) throw new Failure('no-table', { files: namesOf(files), shown: true });
}

function isAnyTable({ readings }: MaterialRead): boolean {
  return readings.some(({ table }) => table !== null);
}

function namesOf(files: readonly InputFile[]): string {
  return files.map(({ file }) => file).join(', ');
}

function skipped(file: string): Diagnostic {
  return { code: 'report-skipped', severity: 'note', at: { file }, params: { file } };
}

/** @throws Failure when there is nothing in it, and with every diagnostic when one of them is an error. */
export function assertWellFormed({
  diagnostics,
  isAnySubmitted,
  unfilled,
}: Pick<MaterialRead, 'diagnostics' | 'isAnySubmitted' | 'unfilled'>): void {
  if (!isAnySubmitted) throw new Failure('nothing-submitted', { files: unfilled.join(', ') });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure('material-malformed', { count: errors.length }, diagnostics);
}
