import { resolve } from 'node:path';
import { assertMarkable } from '../flow/assert-markable.ts';
import { type InputFile } from '../flow/read-material.ts';
import { type Limits } from '../intake/limits.ts';
import { Failure } from '../model/failure.ts';
import { type Report } from '../model/report.ts';
import { annotatedCopy } from '../report/annotate/annotated-copy.ts';
import { type Marking } from '../report/annotate/marks-of.ts';
import { type MarkCounts } from '../report/annotate/put-marks.ts';
import { type RenderContext, type ReportFormat } from '../report/report-format.ts';
import { type Host } from './host.ts';
import { type Outputs } from './output-files.ts';

/** The marked copy of `--annotate FILE`, written beside the reports. */
export interface Annotation {
  readonly path: string;
  readonly format: ReportFormat;
  /** Where an audit stops for what is malformed, the copy that shows where. */
  readonly writeFailure: (failure: Failure, context: RenderContext) => Promise<void>;
  /** Says what was written. */
  readonly tell: (context: RenderContext) => void;
}

/** @throws Failure when the input cannot be marked or the copy would take the place of a report */
export async function annotationOf(
  path: string,
  files: readonly InputFile[],
  limits: Limits,
  { files: reports }: Pick<Outputs<never>, 'files'>,
  host: Host,
): Promise<Annotation> {
  const original = { ...(await assertMarkable(files, path, limits)), limits };
  if (reports.some((report) => resolve(report.path) === resolve(path)))
    throw new Failure('annotate-taken', { file: path });
  let counts: MarkCounts = { cells: 0, items: 0, leftOut: 0 };
  const render = async (marking: Marking, context: RenderContext): Promise<Uint8Array> => {
    const { bytes, ...counted } = await annotatedCopy(original, marking, context);
    counts = counted;
    return bytes;
  };
  const tell = ({ locale: { annotate } }: RenderContext): void => {
    const { cells, items, leftOut } = counts;
    host.err(
      `${items === 0 ? annotate.none(path) : annotate.done(path, cells, items)}${leftOut === 0 ? '' : annotate.leftOut(leftOut)}\n`,
    );
  };
  return {
    path,
    format: { extension: '', render: (report: Report, context) => render(report, context) },
    writeFailure: async ({ diagnostics }, context) => {
      const content = await render({ findings: [], requirements: [], packs: [], diagnostics }, context);
      if (counts.items === 0) return;
      try {
        await host.writeFiles([{ path, content }]);
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : '';
        throw new Failure('output-unwritable', { file: path, reason }, diagnostics, { cause });
      }
      tell(context);
    },
    tell,
  };
}
