import { nearestName } from '../../base/nearest-name.ts';
import { type Locale } from '../../locale/locale.ts';
import { Failure } from '../../model/failure.ts';
import { packJsonSchema } from '../../rules/pack-schema.ts';
import { tableJsonSchema } from '../../rules/table-schema.ts';
import { reportSchema } from '../../report/json/report-schema.ts';
import { whatIfSchema } from '../../report/what-if/what-if-schema.ts';
import { type CommandFile } from '../create-program.ts';
import { exitCode } from '../exit-code.ts';

const schemas = {
  report: () => reportSchema,
  whatif: () => whatIfSchema,
  table: tableJsonSchema,
  pack: packJsonSchema,
} as const;

function schemaNamed(name: string, { cli }: Locale): keyof typeof schemas {
  if (isSchema(name)) return name;
  const choices = Object.keys(schemas);
  const nearest = nearestName(name, choices) ?? '';
  throw new Failure('argument-invalid', {
    argument: cli.value.schema,
    value: name,
    nearest,
    choices: choices.join(', '),
  });
}

function isSchema(name: string): name is keyof typeof schemas {
  return Object.hasOwn(schemas, name);
}

/** `cscheck schema`: the JSON Schema of a report, of a table of the data model, or of the files of a pack. */
export const schema: CommandFile = {
  register: (program, host, locale, done) => {
    program
      .command('schema')
      .description(locale.cli.command.schema)
      .argument(`<${locale.cli.value.schema}>`, locale.cli.argument.schema)
      .action((what: string) => {
        host.out(`${JSON.stringify(schemas[schemaNamed(what, locale)](), null, 2)}\n`);
        done(exitCode.nothingOpen);
      });
  },
};
