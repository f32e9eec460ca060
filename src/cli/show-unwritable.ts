import { locales } from '../locale/index.ts';
import { Failure } from '../model/failure.ts';
import { showFailure } from '../report/terminal/show-failure.ts';
import { type Host } from './host.ts';
import { languageOf } from './language.ts';
import { emptyModel, renderContext } from './render-context.ts';

/** That standard output takes no more, as on a full disk. */
export function showUnwritable(reason: string, argv: readonly string[], host: Host): string {
  const locale = locales[languageOf(argv, host.environment)];
  const failure = new Failure('output-unwritable', { file: locale.cli.standardOutput, reason });
  return showFailure(failure, renderContext(host, locale, emptyModel, 'err'));
}
