import { run } from '../../src/cli/run.ts';
import { aHost, type HostTraits, type TestHost } from '../support/a-host.ts';
import { street } from './a-street.ts';

export interface LineResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: TestHost;
}

/** Runs one command line in English beside the files of the street, on the last day of the plan unless told otherwise. */
export async function runLine(line: string, traits: HostTraits = {}): Promise<LineResult> {
  const host = aHost({
    today: '2020-12-31',
    ...traits,
    files: { ...street, ...traits.files },
    environment: { CSCHECK_LANG: 'en', ...traits.environment },
  });
  const code = await run(
    line.split(' ').filter((word) => word !== ''),
    host,
  );
  return { code, out: host.outText(), err: host.errText(), host };
}
