import { codeOf } from './code-of.ts';
import { type SourceTree } from './source-tree.ts';

const senses: Readonly<Record<string, RegExp>> = {
  'the environment or the process': /\bprocess\s*\./,
  'the console': /\bconsole\s*\./,
  'the clock': /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\s*\./,
  'the locale of the machine': /\.localeCompare\(|\.toLocale\w*\(/,
  chance: /\bMath\.random\(/,
};

/** Places below cli that touch what differs from machine to machine or from run to run. */
export function silenceFaultsIn(files: SourceTree): readonly string[] {
  return [...files]
    .filter(([path]) => !path.startsWith('src/cli/'))
    .flatMap(([path, text]) =>
      Object.entries(senses)
        .filter(([, pattern]) => pattern.test(codeOf(text)))
        .map(([sense]) => `${path} touches ${sense}`),
    );
}
