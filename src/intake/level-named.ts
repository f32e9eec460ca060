import { levels } from '../model/data-model.ts';
import { type LevelClaim } from './vocabulary.ts';

/** Every word by which a mapping file says that a column tells where its rows are: `path:town`, `path:town:code` … */
export const levelWords: readonly string[] = levels.flatMap((level) => [`path:${level}`, `path:${level}:code`]);

/** The level, and whether by name or by code, that such a word stands for. */
export function levelNamed(word: string): LevelClaim | undefined {
  const [, id, code] = /^path:(\w+)(:code)?$/.exec(word) ?? [];
  const level = levels.find((candidate) => candidate === id);
  return level === undefined ? undefined : { level, holds: code === undefined ? 'name' : 'code' };
}
