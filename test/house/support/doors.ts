import { importsOf, isRelative, packageOf } from './imports.ts';
import { type SourceTree } from './source-tree.ts';

/** The files or folders through which each package enters the program. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/node-api': ['src/engine/dialects/'],
  '@resvg/resvg-wasm': ['src/report/png/'],
  '@e965/xlsx': ['src/intake/formats/'],
  chalk: ['src/report/'],
  commander: ['src/cli/'],
  'csv-parse': ['src/intake/formats/'],
  'csv-stringify': ['src/report/formats/'],
  // The collection template is written by it.
  exceljs: ['src/report/template/'],
  // Workbooks and documents are zips with a fixed time; a workbook of the user is packed again with other parts.
  fflate: [
    'src/report/ooxml/zip-parts.ts',
    'src/report/ooxml/seal-workbook.ts',
    'src/report/ooxml/sealed-zip.ts',
    'src/report/annotate/package/',
  ],
  'string-width': ['src/report/'],
  'cli-table3': ['src/report/terminal/terminal.ts'],
  yaml: ['src/rules/'],
  zod: ['src/rules/', 'src/report/earlier/read-saved-report.ts'],
};

/** Parts of Node that compute and touch nothing outside the process. */
const pureModules = ['node:buffer', 'node:crypto', 'node:util', 'node:zlib'];

/** Packages that enter by another way than their door, or have none; and Node's files, clock or terminal below cli. */
export function doorFaultsIn(files: SourceTree): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    importsOf(text)
      .filter((specifier) => !isRelative(specifier))
      .flatMap((specifier) => {
        if (path.startsWith('src/cli/') && specifier.startsWith('node:')) return [];
        if (pureModules.includes(specifier)) return [];
        const allowed = doors[packageOf(specifier)];
        if (allowed === undefined) return [`${path} imports ${specifier}, which has no door`];
        if (allowed.some((door) => path.startsWith(door))) return [];
        return [`${path} imports ${specifier}, whose door is ${allowed.join(' or ')}`];
      }),
  );
}
