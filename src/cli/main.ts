import { nodeHost } from './node-host.ts';
import { exitCode } from './exit-code.ts';
import { run } from './run.ts';
import { showDefect } from './show-defect.ts';

process.once('SIGINT', () => {
  process.exit(exitCode.interrupted);
});
// A reader such as `head` may close the pipe early: that is no defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.nothingOpen);
  throw error;
});

const host = nodeHost();
try {
  process.exitCode = await run(process.argv.slice(2), host);
} catch (error) {
  process.stderr.write(showDefect(error, host));
  process.exitCode = exitCode.defect;
}
