import { nodeHost } from './node-host.ts';
import { exitCode } from './exit-code.ts';
import { run } from './run.ts';
import { showUnwritable } from './show-unwritable.ts';
import { showDefect } from './show-defect.ts';

const host = nodeHost();

process.once('SIGINT', () => {
  process.exit(exitCode.interrupted);
});
// A reader such as `head` may close the pipe early: that is no defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.nothingOpen);
  process.stderr.write(showUnwritable(error.message, process.argv.slice(2), host));
  process.exit(exitCode.failure);
});

try {
  process.exitCode = await run(process.argv.slice(2), host);
} catch (error) {
  process.stderr.write(showDefect(error, host));
  process.exitCode = exitCode.defect;
}
