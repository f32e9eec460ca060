import { aHost, type Content } from '../support/a-host.ts';
import { run } from '../../src/cli/run.ts';

/** One command line on a sample, and where under `expected/` its standard output is kept. */
export interface SampleRun {
  readonly sample: string;
  /** Reports written with `-o` are kept under `expected/` by their own names. */
  readonly argv: readonly string[];
  readonly code: number;
  readonly out: string;
}

const districts = 'samples/shijiazhuang/districts.xlsx';
const baseline = 'samples/guangdong-baseline/baseline-2015.xlsx';
const atTheEnd = ['--rules', 'gd', '--as-of', '2020-12-31'];
const street = 'samples/longhutang/street-2017.xlsx';
const submission = 'samples/qingdao/submission';
const linkage = ['samples/shijiazhuang-linkage/linkage-2020.xlsx', '--rules', 'sjz-3s'];
const reports = ['-o', 'report.json', '-o', 'register.csv', '-o', 'report.xlsx'];

/** Every command line whose output is kept with the samples. */
export const sampleRuns: readonly SampleRun[] = [
  {
    sample: 'shijiazhuang',
    argv: ['audit', districts, '-o', 'report.json', '-o', 'register.csv', '-o', 'report.xlsx'],
    code: 1,
    out: 'summary.zh.txt',
  },
  { sample: 'shijiazhuang', argv: ['audit', districts, '--lang', 'en'], code: 1, out: 'summary.en.txt' },
  { sample: 'shijiazhuang', argv: ['audit', districts, '--explain-intake'], code: 0, out: 'intake.zh.txt' },
  {
    sample: 'shijiazhuang',
    argv: ['explain', 'sjz-135.station-area:130104007032', districts],
    code: 0,
    out: 'explain-short.zh.txt',
  },
  {
    sample: 'shijiazhuang',
    argv: ['explain', 'sjz-135.station-area:130104005001', districts, '--lang', 'en'],
    code: 0,
    out: 'explain-undetermined.en.txt',
  },
  {
    sample: 'shijiazhuang',
    argv: ['explain', 'sjz-135.street-centre', districts],
    code: 0,
    out: 'explain-requirement.zh.txt',
  },
  {
    sample: 'guangdong-baseline',
    argv: ['audit', baseline, ...atTheEnd, '-o', 'report-2020.json'],
    code: 0,
    out: 'summary-2020.zh.txt',
  },
  {
    sample: 'guangdong-baseline',
    argv: ['audit', baseline, ...atTheEnd, '--lang', 'en'],
    code: 0,
    out: 'summary-2020.en.txt',
  },
  {
    sample: 'guangdong-baseline',
    argv: ['audit', baseline, '--rules', 'gd', '-o', 'report-2015.json'],
    code: 0,
    out: 'summary-2015.zh.txt',
  },
  {
    sample: 'guangdong-baseline',
    argv: ['audit', baseline, '--rules', 'gd', '--lang', 'en'],
    code: 0,
    out: 'summary-2015.en.txt',
  },
  { sample: 'longhutang', argv: ['audit', street, ...reports], code: 1, out: 'summary.zh.txt' },
  { sample: 'longhutang', argv: ['audit', street, '--lang', 'en'], code: 1, out: 'summary.en.txt' },
  {
    sample: 'longhutang',
    argv: ['audit', street, '--as-of', '2017-06-30'],
    code: 1,
    out: 'summary-half-year.zh.txt',
  },
  {
    sample: 'longhutang',
    argv: ['explain', 'lht-2017.weekly-web-update:320411003005', street],
    code: 0,
    out: 'explain-weeks.zh.txt',
  },
  { sample: 'qingdao', argv: ['audit', submission, ...reports], code: 1, out: 'summary.zh.txt' },
  { sample: 'qingdao', argv: ['audit', submission, '--lang', 'en'], code: 1, out: 'summary.en.txt' },
  {
    sample: 'qingdao',
    argv: ['explain', 'qd-3y.basic-smart-communities:3702', submission, '--lang', 'en'],
    code: 0,
    out: 'explain-not-due.en.txt',
  },
  { sample: 'shijiazhuang-linkage', argv: ['audit', ...linkage, ...reports], code: 1, out: 'summary.zh.txt' },
  { sample: 'shijiazhuang-linkage', argv: ['audit', ...linkage, '--lang', 'en'], code: 1, out: 'summary.en.txt' },
];

export interface SampleOutputs {
  readonly code: number;
  readonly err: string;
  /** By the name of the file under `expected/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function runSample({ argv, out }: SampleRun): Promise<SampleOutputs> {
  const host = aHost();
  const code = await run(argv, host);
  const files = [...host.written, [out, host.outText()] as const];
  return { code, err: host.errText(), files: new Map(files.map(([name, content]) => [name, bytesOf(content)])) };
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
