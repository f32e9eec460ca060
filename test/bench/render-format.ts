import { reportFormats } from '../../src/report/formats/index.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aReport } from '../support/a-report.ts';

// A process of its own for one format: prints how large it came out, the CPU seconds it took and the peak memory.
const [name = '', gaps = ''] = process.argv.slice(2);
const report = aReport({ gaps: Number(gaps) });
const before = process.cpuUsage();
const format = Object.entries(reportFormats).find(([id]) => id === name)?.[1];
if (format === undefined) throw new Error(`There is no format ${name}.`);
let bytes = 0;
if ('pieces' in format) {
  for (const piece of format.pieces(report, aRenderContext())) bytes += Buffer.byteLength(piece);
} else {
  bytes = Buffer.byteLength(await format.render(report, aRenderContext()));
}
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ bytes, cpuSeconds: (user + system) / 1e6, peak }));
