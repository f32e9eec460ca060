import { locales } from '../locale/index.ts';
import { type Host } from './host.ts';
import { languageOf } from './language.ts';

/** What to say when cscheck itself is wrong: how to report it, and where it broke. */
export function showDefect(error: unknown, host: Pick<Host, 'environment' | 'version'>): string {
  const locale = locales[languageOf([], host.environment)];
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${locale.cli.defect}\ncscheck ${host.version} · Node ${process.version}\n${stack}\n`;
}
