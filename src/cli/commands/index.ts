import { type CommandFile } from '../create-program.ts';
import { audit } from './audit.ts';
import { explain } from './explain.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { template } from './template.ts';
import { whatif } from './whatif.ts';

/** Every command. A new one is one file here and one line below. */
export const commands = { audit, explain, whatif, rules, template, schema } as const satisfies Record<
  string,
  CommandFile
>;
