// Lets `node --import ./test/support/typescript.js some.ts` run TypeScript on every supported Node, 20 included.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import typescript from 'typescript';

const compilerOptions = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2023 };

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(new URL(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: typescript.transpile(source, compilerOptions) };
}

// The same file is evaluated a second time in the thread where the hooks live.
if (isMainThread) register(import.meta.url);
