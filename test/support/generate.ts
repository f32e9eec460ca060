import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { editorSchemas } from '../../src/rules/editor-schemas.ts';
import { packReadme } from '../../src/rules/pack-readme.ts';
import { projectRoot } from '../house/support/source-tree.ts';
import { runSample, sampleRuns } from '../samples/sample-runs.ts';
import { clientScriptModule, clientScriptPath } from './client-script.ts';
import { nameSchemas } from './name-schemas.ts';
import { makeSamples } from './samples/make-samples.ts';
import { shippedPack, shippedPackIds } from './shipped-rules.ts';

// Writes everything in the repository that is made from something else: `npm run generate`.
writeFileSync(join(projectRoot, clientScriptPath), clientScriptModule());
await makeSamples();
const schemas = join(projectRoot, 'rules/schemas');
rmSync(schemas, { recursive: true, force: true });
mkdirSync(schemas);
for (const [name, schema] of editorSchemas()) {
  writeFileSync(join(schemas, name), `${JSON.stringify(schema, null, 2)}\n`);
}
nameSchemas();
for (const id of shippedPackIds()) {
  writeFileSync(join(projectRoot, 'rules', id, 'README.md'), packReadme(shippedPack(id).pack));
}
const folderOf = (sample: string) => join(projectRoot, 'samples', sample, 'expected');
for (const sample of new Set(sampleRuns.map((sampleRun) => sampleRun.sample))) {
  rmSync(folderOf(sample), { recursive: true, force: true });
  mkdirSync(folderOf(sample), { recursive: true });
}
for (const sampleRun of sampleRuns) {
  const { files } = await runSample(sampleRun);
  for (const [name, content] of files) writeFileSync(join(folderOf(sampleRun.sample), name), content);
}
