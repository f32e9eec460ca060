import { isLanguage, type Language, usualLanguage } from '../locale/index.ts';

/** `--lang`, else `CSCHECK_LANG`, else Chinese. Never `LANG`: build machines set it to anything. */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = argv.flatMap((word, position) => {
    if (word === '--lang') return argv[position + 1] ?? [];
    return word.startsWith('--lang=') ? word.slice('--lang='.length) : [];
  });
  return [asked.at(-1) ?? '', environment['CSCHECK_LANG'] ?? ''].find(isLanguage) ?? usualLanguage;
}
