import { Failure } from '../model/failure.ts';
import { type Report } from '../model/report.ts';
import { type RenderContext, type ReportFormat } from '../report/report-format.ts';
import { type FileContent, type Host } from './host.ts';
import { UnwritableFile } from './unwritable-file.ts';

/** What the user asked for: reports into files, and at most one on standard output. */
export interface Outputs<Shown = Report> {
  readonly files: readonly { readonly path: string; readonly format: ReportFormat<Shown> }[];
  readonly standard: ReportFormat<Shown> | undefined;
}

/** The formats of one kind of report, by name; `text` is what a terminal shows. */
export type FormatRegister<Shown> = Readonly<Record<string, ReportFormat<Shown>>> & {
  readonly text: ReportFormat<Shown>;
};

const fileWidth = 100;

/** Reads `-o FILE` and `-f FORMAT[=FILE]`. @throws Failure for a format nobody knows, before any work is done. */
export function readOutputs<Shown>(
  outputs: readonly string[],
  formats: readonly string[],
  register: FormatRegister<Shown>,
): Outputs<Shown> {
  const files = outputs.map((path) => ({ path, format: formatOfFile(path, register) }));
  const standard: ReportFormat<Shown>[] = [];
  for (const wish of formats) {
    const [name = '', ...rest] = wish.split('=');
    const path = rest.join('=');
    const format = formatNamed(name, wish, register);
    if (path === '') standard.push(format);
    else files.push({ path, format });
  }
  if (standard.length > 1) {
    throw new Failure('option-invalid', { option: '--format', value: formats.join(' '), expected: 'format-and-file' });
  }
  return { files, standard: standard[0] };
}

/** @throws Failure when a report would take the place of what it is made from, or of another one. */
export async function assertInputsSafe(
  { files }: { readonly files: readonly { readonly path: string }[] },
  inputs: readonly string[],
  host: Pick<Host, 'realPath'>,
): Promise<void> {
  const read = new Set(await Promise.all(inputs.map((path) => host.realPath(path))));
  const written = new Set<string>();
  for (const { path } of files) {
    const real = await host.realPath(path);
    // Rules and mappings are YAML, and no report is.
    if (read.has(real) || /\.ya?ml$/i.test(real)) throw new Failure('output-is-input', { file: path });
    if (written.has(real)) throw new Failure('output-twice', { file: path });
    written.add(real);
  }
}

/** Renders everything that it can hold first and then writes all files or none. */
export async function writeOutputs<Shown>(
  report: Shown,
  { files, standard }: Outputs<Shown>,
  usual: ReportFormat<Shown>,
  context: RenderContext,
  host: Host,
): Promise<void> {
  // Pieces are rendered while they are written: what goes wrong in them is no fault of the file.
  let fault: unknown;
  function* watched(pieces: Iterable<string>): Generator<string> {
    try {
      yield* pieces;
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  const contents: { readonly path: string; readonly content: FileContent }[] = [];
  // What is in a file must not depend on the terminal that it was made in.
  const filed = { ...context, colour: false, width: fileWidth };
  for (const { path, format } of files) {
    const pieces = format.pieces?.(report, filed);
    contents.push({ path, content: pieces === undefined ? await format.render(report, filed) : watched(pieces) });
  }
  const shown = await (standard ?? usual).render(report, context);
  try {
    await host.writeFiles(contents);
  } catch (cause) {
    const unwritable = cause instanceof UnwritableFile ? cause : undefined;
    if (fault instanceof Error && [cause, unwritable?.cause].includes(fault)) throw fault;
    const file = unwritable?.path ?? contents.map(({ path }) => path).join(', ');
    throw new Failure('output-unwritable', { file, reason: cause instanceof Error ? cause.message : '' }, [], {
      cause,
    });
  }
  host.out(shown);
}

function formatOfFile<Shown>(path: string, register: FormatRegister<Shown>): ReportFormat<Shown> {
  const format = Object.values(register).find(({ extension }) => path.toLowerCase().endsWith(extension));
  if (format !== undefined) return format;
  throw new Failure('format-unknown', {
    file: path,
    known: [...new Set(Object.values(register).map(({ extension }) => extension))].join(' '),
  });
}

function formatNamed<Shown>(name: string, wish: string, register: FormatRegister<Shown>): ReportFormat<Shown> {
  const format = new Map<string, ReportFormat<Shown>>(Object.entries(register)).get(name);
  // Who writes .md often asks for md.
  const found = format ?? Object.values(register).find(({ extension }) => extension === `.${name}`);
  if (found !== undefined) return found;
  throw new Failure('format-unknown', { file: wish, known: Object.keys(register).join(', ') });
}
