import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { projectRoot } from '../house/support/source-tree.ts';
import { runSample, type SampleOutputs, type SampleRun, sampleRuns } from './sample-runs.ts';

const runs = sampleRuns.map((sampleRun) => ({ ...sampleRun, line: `cscheck ${sampleRun.argv.join(' ')}` }));

/** Each command line is run once. */
const running = new Map<string, Promise<SampleOutputs>>();

function outputsOf(sampleRun: SampleRun): Promise<SampleOutputs> {
  const line = sampleRun.argv.join(' ');
  const outputs = running.get(line) ?? runSample(sampleRun);
  running.set(line, outputs);
  return outputs;
}

describe.each(runs)('$line', (sampleRun) => {
  test(`ends with ${sampleRun.code} and has nothing to complain of`, async () => {
    expect(await outputsOf(sampleRun)).toMatchObject({ code: sampleRun.code, err: '' });
  });

  test('gives what is kept with the sample, byte for byte', async () => {
    const { files } = await outputsOf(sampleRun);
    for (const [name, content] of files) {
      const kept = readFileSync(join(expectedFolder(sampleRun.sample), name));
      if (extname(name) === '.xlsx') expect(Buffer.compare(kept, content), name).toBe(0);
      else expect(Buffer.from(content).toString('utf8'), name).toBe(kept.toString('utf8'));
    }
  });

  test('names files as they were given, on every machine alike', async () => {
    const { files } = await outputsOf(sampleRun);
    for (const content of files.values()) expect(Buffer.from(content).includes(projectRoot)).toBe(false);
  });
});

test.each([...new Set(sampleRuns.map(({ sample }) => sample))])('nothing else is kept with %s', async (sample) => {
  const made = await Promise.all(sampleRuns.filter((candidate) => candidate.sample === sample).map(outputsOf));
  const names = made.flatMap(({ files }) => [...files.keys()]);
  expect(readdirSync(expectedFolder(sample)).toSorted()).toEqual(names.toSorted());
});

function expectedFolder(sample: string): string {
  return join(projectRoot, 'samples', sample, 'expected');
}
