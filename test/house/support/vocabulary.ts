import { basename } from 'node:path';

import { type SourceTree } from './source-tree.ts';

/** Words that name what already has a name here, and the name it has. */
export const banned: Readonly<Record<string, string>> = {
  violation: 'finding',
  issue: 'finding',
  metric: 'indicator',
  kpi: 'indicator',
  datum: 'fact',
  deficit: 'shortfall',
  shortage: 'shortfall',
  delta: 'shortfall',
  leftover: 'residual',
  solution: 'plan',
  recommendation: 'measure',
  policy: 'rule pack',
  norm: 'requirement',
  backend: 'engine',
  adapter: 'dialect',
  driver: 'dialect',
  printer: 'format',
  formatter: 'format',
  exporter: 'format',
  exception: 'failure',
  entity: 'subject',
};

const decorations = /(?:Data|Info|Impl|Manager|Helper|Util|Utils|Service)$/;
const drawers = ['util', 'utils', 'helper', 'helpers', 'common', 'types', 'misc', 'manager', 'service'];
const exported = /^export (?:async )?(?:abstract )?(?:function\*?|const|class|interface|type) (\w+)/gm;

/** Exported names that are a second word for one idea or carry decoration, files not in kebab-case, and drawers. */
export function vocabularyFaultsIn(files: SourceTree): readonly string[] {
  return [...files].flatMap(([path, text]) => [
    ...fileFaults(path),
    ...Array.from(text.matchAll(exported), ([, name = '']) => name).flatMap((name) => nameFaults(path, name)),
  ]);
}

function fileFaults(path: string): readonly string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(basename(path, '.ts'))) faults.push(`${path} is not in kebab-case`);
  const drawer = path.split(/[/.]/).find((part) => drawers.includes(part));
  if (drawer !== undefined) faults.push(`${path} is a drawer: “${drawer}” says nothing`);
  return faults;
}

function nameFaults(path: string, name: string): readonly string[] {
  const faults: string[] = [];
  for (const word of wordsOf(name)) {
    const better = banned[word] ?? banned[word.replace(/s$/, '')];
    if (better !== undefined) faults.push(`${path} exports ${name}: here “${word}” is called ${better}`);
  }
  if (decorations.test(name)) faults.push(`${path} exports ${name}: a noun needs no decoration`);
  if (/^I[A-Z][a-z]/.test(name)) faults.push(`${path} exports ${name}: types have no prefix`);
  return faults;
}

function wordsOf(name: string): readonly string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase());
}
