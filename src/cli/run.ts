import { CommanderError } from 'commander';
import { locales } from '../locale/index.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { showFailure } from '../report/show-failure.ts';
import { createProgram } from './create-program.ts';
import { exitCode } from './exit-code.ts';
import { type Host } from './host.ts';
import { languageOf } from './language.ts';
import { emptyModel, renderContext } from './render-context.ts';
import { readDataModel } from './rule-files.ts';

/**
 * Runs one command line and returns its exit code. Failures are shown here and nowhere else; anything else that is
 * thrown is a defect and goes on to the caller.
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const locale = locales[languageOf(argv, host.environment)];
  let code: number = exitCode.nothingOpen;
  const program = createProgram(host, locale, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) return exitCode.nothingOpen;
    host.err(showFailure(failure, renderContext(host, locale, await modelFor(failure, host), 'err')));
    return exitCode.failure;
  }
}

/** The words for tables and columns, where a message may name them; none when the data model itself is malformed. */
async function modelFor({ diagnostics, code }: Failure, host: Host): Promise<DataModel> {
  if (diagnostics.length === 0 && code !== 'nothing-judged') return emptyModel;
  try {
    return await readDataModel(host);
  } catch {
    return emptyModel;
  }
}

/** The failure to show; undefined for help and version, which Commander ends with an error of code 0. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return undefined;
  return new Failure('usage', { problem: error.message.replace(/^error: /, '') });
}
