import { type SourceTree } from './source-tree.ts';

/** Paths of one machine, tests that are switched off, and suppressed checks. */
export function hygieneFaultsIn(files: SourceTree): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    Object.entries(blemishes).flatMap(([blemish, pattern]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [`${path} holds ${blemish}: ${found.trim()}`];
    }),
  );
}

/** Packages whose lock entry names the host it was fetched from: other machines fetch from elsewhere. */
export function lockfileFaultsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"resolved": "(https?:[^"]*)"/g), ([, host = '']) => `the lockfile names ${host}`);
}

const blemishes: Readonly<Record<string, RegExp>> = {
  'a path of one machine': /(?:^|[^\w.])(?:\/(?:home|root|work|Users)\/[\w.-]+|[A-Z]:\\Users\\)/,
  'a test that is switched off': /\b(?:it|test|describe)\.(?:only|skip|todo)\b/,
  'a suppressed check': /@ts-(?:ignore|nocheck|expect-error)|eslint-(?:disable)/,
};
