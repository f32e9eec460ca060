import { type CommandFile } from '../create-program.ts';
import { coverage } from './rules/coverage.ts';
import { diff } from './rules/diff.ts';
import { lint } from './rules/lint.ts';
import { list } from './rules/list.ts';
import { begin } from './rules/new.ts';
import { show } from './rules/show.ts';
import { test } from './rules/test.ts';

/** `cscheck rules`: everything an author does with packs. */
export const rules: CommandFile = {
  register: (program, host, locale, done) => {
    const command = program.command('rules').description(locale.rules.command.rules).helpCommand(false);
    for (const each of [list, show, lint, test, coverage, diff, begin]) each.register(command, host, locale, done);
  },
};
