import { Argument } from 'commander';
import { packJsonSchema } from '../../rules/pack-schema.ts';
import { tableJsonSchema } from '../../rules/table-schema.ts';
import { reportSchema } from '../../report/report-schema.ts';
import { type CommandFile } from '../create-program.ts';
import { exitCode } from '../exit-code.ts';

const schemas = { report: () => reportSchema, table: tableJsonSchema, pack: packJsonSchema } as const;

function isSchema(name: string): name is keyof typeof schemas {
  return name in schemas;
}

/** `cscheck schema`: the JSON Schema of a report, of a table of the data model, or of the files of a pack. */
export const schema: CommandFile = {
  register: (program, host, locale, done) => {
    program
      .command('schema')
      .description(locale.cli.command.schema)
      .addArgument(new Argument('<what>', locale.cli.argument.schema).choices(Object.keys(schemas)))
      .action((what: string) => {
        if (isSchema(what)) host.out(`${JSON.stringify(schemas[what](), null, 2)}\n`);
        done(exitCode.nothingOpen);
      });
  },
};
