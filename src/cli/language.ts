import { type locales } from '../locale/index.ts';

/** `--lang`, else `CSCHECK_LANG`, else Chinese. Never `LANG`: build machines set it to anything. */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): keyof typeof locales {
  const position = argv.indexOf('--lang');
  const joined = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const wanted = joined ?? (position < 0 ? environment['CSCHECK_LANG'] : argv[position + 1]);
  return wanted === 'en' ? 'en' : 'zh';
}
