import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { reportFormats } from '../../src/report/formats/index.ts';

const sizes = [900, 100_000];

interface Rendering {
  readonly bytes: number;
  readonly cpuSeconds: number;
  readonly peak: number;
}

/** What each format costs: the report is a made-up one, so that reading and judging are left out. */
export function printFormats(): void {
  const head = ['format', ...sizes.flatMap((size) => [`${size} gaps`, 'CPU', 'peak memory'])];
  const rows = Object.keys(reportFormats).map((format) => [
    format,
    ...sizes.flatMap((size) => {
      const { bytes, cpuSeconds, peak } = renderOnce(format, size);
      return [`${(bytes / 1e6).toFixed(2)} MB`, `${cpuSeconds.toFixed(2)} s`, `${peak.toFixed(0)} MB`];
    }),
  ]);
  const lines = [head, ...rows].map(([first = '', ...figures]) =>
    [first.padEnd(18), ...figures.map((figure) => figure.padStart(14))].join(''),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

function renderOnce(format: string, gaps: number): Rendering {
  const loader = join(import.meta.dirname, '../support/typescript.js');
  const child = join(import.meta.dirname, 'render-format.ts');
  const argv = ['--import', loader, child, format, String(gaps)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 20 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Rendering;
}
