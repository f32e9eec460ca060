import { type Command, CommanderError } from 'commander';
import { locales } from '../locale/index.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Failure, isFailure } from '../model/failure.ts';
import { showFailure } from '../report/terminal/show-failure.ts';
import { createProgram } from './create-program.ts';
import { exitCode } from './exit-code.ts';
import { type Host } from './host.ts';
import { languageOf } from './language.ts';
import { usageFailure } from './usage-failure.ts';
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
    if (error instanceof CommanderError && isHelp(error))
      return exitCode[error.exitCode === 0 ? 'nothingOpen' : 'failure'];
    const failure = failureOf(error, program, argv);
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

function failureOf(error: unknown, program: Command, argv: readonly string[]): Failure {
  if (error instanceof CommanderError) return usageFailure(error, program, argv);
  if (isFailure(error)) return error;
  throw error;
}

/** Help and version were printed already; help of itself, where a command is missing, counts as a failure. */
function isHelp({ code, exitCode: wished }: CommanderError): boolean {
  return wished === 0 || code === 'commander.help';
}
