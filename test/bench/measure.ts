import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What one stage of one run took. The stage `whole` is the process from its start to its end, all threads. */
export interface StageTiming {
  readonly stage: string;
  readonly cpuSeconds: number;
  readonly rssMegabytes: number;
}

const program = join(import.meta.dirname, '../../bin/cscheck.js');

// Runs inside the measured process, so that start-up and the threads of the engine are counted too.
const preload = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const whole = { stage: 'whole', cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, rssMegabytes: maxRSS / 1024 };
  process.stderr.write('\\n' + JSON.stringify(whole) + '\\n');
});`;

/** Medians of each stage over fresh processes, in the order in which the program names the stages. */
export function measure(args: readonly string[], times: number): readonly StageTiming[] {
  const runs = Array.from({ length: times }, () => runOnce(args));
  const stages = runs[0]?.map(({ stage }) => stage) ?? [];
  return stages.map((stage) => {
    const same = runs.flatMap((run) => run.filter((timing) => timing.stage === stage));
    return {
      stage,
      cpuSeconds: medianOf(same.map(({ cpuSeconds }) => cpuSeconds)),
      rssMegabytes: medianOf(same.map(({ rssMegabytes }) => rssMegabytes)),
    };
  });
}

function runOnce(args: readonly string[]): readonly StageTiming[] {
  const argv = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, program, ...args];
  const { status, stderr } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    env: { ...process.env, CSCHECK_TIMINGS: '1' },
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // 1 says that something falls short, which is what an audit is for.
  if (status !== 0 && status !== 1) throw new Error(`cscheck ended with ${String(status)}:\n${stderr}`);
  return stderr.split('\n').flatMap(timingIn);
}

function timingIn(line: string): readonly StageTiming[] {
  if (!line.startsWith('{"stage":')) return [];
  const timing: unknown = JSON.parse(line);
  return isTiming(timing) ? [timing] : [];
}

function isTiming(value: unknown): value is StageTiming {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stage' in value &&
    typeof value.stage === 'string' &&
    'cpuSeconds' in value &&
    typeof value.cpuSeconds === 'number' &&
    'rssMegabytes' in value &&
    typeof value.rssMegabytes === 'number'
  );
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
