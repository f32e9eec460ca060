import { importsOf, isRelative, pathOf } from './imports.ts';
import { type SourceTree } from './source-tree.ts';

/** The rooms of the house and the floor each is on. */
export const floors: Readonly<Record<string, number>> = {
  base: 0,
  model: 0,
  formula: 1,
  locale: 1,
  rules: 2,
  intake: 2,
  engine: 3,
  audit: 4,
  report: 4,
  flow: 5,
  cli: 6,
};

/** Imports that go up a floor, sideways into another room, out of the house, or leave out the `.ts`. */
export function floorFaultsIn(files: SourceTree): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const home = roomOf(path);
    if (home === undefined) return [`${path} is in no room of the house`];
    return importsOf(text)
      .filter(isRelative)
      .flatMap((specifier) => {
        const target = pathOf(specifier, path);
        const room = roomOf(target);
        if (room === undefined) return [`${path} imports ${target}, which is in no room of the house`];
        if (!target.endsWith('.ts')) return [`${path} imports ${specifier} without .ts`];
        if (room === home || (floors[room] ?? 0) < (floors[home] ?? 0)) return [];
        return [`${path} imports ${target}: ${home} may not lean on ${room}`];
      });
  });
}

function roomOf(path: string): string | undefined {
  const [top, room, file] = path.split('/');
  return top === 'src' && room !== undefined && room in floors && file !== undefined ? room : undefined;
}
