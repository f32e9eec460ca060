import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript';

import { projectRoot } from '../house/support/source-tree.ts';

const folder = 'src/report/page/client';

/** Where the script of the web page stands as text, made from the folder of its sources. */
export const clientScriptPath = 'src/report/page/client-script.ts';

/** The text of that file: the sources one after the other, without their types, as a constant. */
export function clientScriptModule(): string {
  const { fileNames } = typescript.parseJsonConfigFileContent(
    typescript.readConfigFile(join(projectRoot, folder, 'tsconfig.json'), read).config,
    typescript.sys,
    join(projectRoot, folder),
  );
  const scripts = fileNames.map((file) => withoutTypes(read(file)));
  const script = `(() => {\n'use strict';\n${scripts.join('')}})();\n`;
  return [
    `// Made from the folder client by \`npm run generate\`: change it there.`,
    '/** What runs in the web page. */',
    `export const clientScript = ${JSON.stringify(script)};`,
    '',
  ].join('\n');
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function withoutTypes(source: string): string {
  const { outputText } = typescript.transpileModule(source, {
    compilerOptions: {
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.ESNext,
      moduleDetection: typescript.ModuleDetectionKind.Legacy,
      removeComments: true,
      alwaysStrict: false,
    },
  });
  return outputText;
}
