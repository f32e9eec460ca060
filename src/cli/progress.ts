import { type Locale } from '../locale/locale.ts';
import { type Host } from './host.ts';

type Stage = keyof Locale['cli']['stage'];

/** Tells how far the audit is: one line on a terminal that is taken back at the end, nothing when piped. */
export interface Progress {
  readonly ended: (stage: Stage) => void;
  readonly clear: () => void;
}

const eraseLine = '\r\u001B[2K';

export function progressOf(host: Host, locale: Locale, quiet: boolean): Progress {
  const { environment, errIsTerminal } = host;
  const measured = environment['CSCHECK_TIMINGS'] === '1';
  const shown = errIsTerminal && !quiet && environment['TERM'] !== 'dumb' && environment['CI'] === undefined;
  let spent = host.usage().cpuSeconds;
  return {
    ended: (stage) => {
      if (shown) host.err(`${eraseLine}${locale.cli.stage[stage]}`);
      if (!measured) return;
      const { cpuSeconds, peakMegabytes } = host.usage();
      host.err(`${JSON.stringify({ stage, cpuSeconds: cpuSeconds - spent, rssMegabytes: peakMegabytes })}\n`);
      spent = cpuSeconds;
    },
    clear: () => {
      if (shown) host.err(eraseLine);
    },
  };
}
