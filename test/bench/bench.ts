import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { printFormats } from './formats.ts';
import { measure, type StageTiming } from './measure.ts';
import { packOf } from './more-requirements.ts';
import { quantifiedOnly } from './quantified.ts';
import { type Size, workbookOf } from './workbook.ts';

// Prints medians of five fresh processes; asserts nothing. `npm run bench -- S` leaves out the large workbook.
// `npm run bench -- formats` measures only what writing each format costs.
const sizes = {
  S: { communities: 2_600, facilities: 8_000, staff: 20_000 },
  M: { communities: 26_000, facilities: 80_000, staff: 200_000 },
} as const satisfies Record<string, Size>;
const packs = ['sjz-135', 'gd'] as const;
const times = 5;
const moreRequirements = 100;

if (!process.argv.includes('formats')) printAudits();
printFormats();

function printAudits(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cscheck-bench-'));
  const pack = packOf(moreRequirements);
  const quantified = quantifiedOnly(packs);
  const audit = (size: Size, named: readonly string[] = packs) => {
    const rules = named.flatMap((each) => ['--rules', each]);
    const output = ['-o', join(folder, 'report.json')];
    return measure(['audit', workbookOf(size), ...rules, '--as-of', '2020-12-31', ...output], times);
  };
  try {
    print(
      'S with the quantified requirements only',
      audit(
        sizes.S,
        packs.map((id) => join(quantified, id)),
      ),
    );
    const small = audit(sizes.S);
    print(`S: ${describe(sizes.S)}`, small);
    print(`S with ${moreRequirements} more requirements`, audit(sizes.S, [...packs, pack]), small);
    if (!process.argv.includes('S')) print(`M: ${describe(sizes.M)}`, audit(sizes.M), small);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(pack, { recursive: true });
    rmSync(quantified, { recursive: true });
  }
}

/** One line a stage: CPU seconds, peak memory and, where there is something to compare with, the ratio of the CPU. */
function print(title: string, timings: readonly StageTiming[], base: readonly StageTiming[] = []): void {
  const lines = timings.map(({ stage, cpuSeconds, rssMegabytes }) => {
    const before = base.find((timing) => timing.stage === stage)?.cpuSeconds;
    const ratio = before === undefined ? '' : `${(cpuSeconds / before).toFixed(2)} times S`;
    return [stage, `${cpuSeconds.toFixed(2)} s`, `${rssMegabytes.toFixed(0)} MB`, ratio];
  });
  const rows = [['stage', 'CPU', 'peak memory', ''], ...lines].map(([stage = '', ...figures]) =>
    [stage.padEnd(12), ...figures.map((figure) => figure.padStart(14))].join('').trimEnd(),
  );
  process.stdout.write(`${title} (medians of ${times} processes)\n${rows.join('\n')}\n\n`);
}

function describe({ communities, facilities, staff }: Size): string {
  return `${communities} communities, ${facilities} facilities, ${staff} staff`;
}
