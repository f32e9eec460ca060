import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../house/support/source-tree.ts';
import { runLine } from './run-line.ts';

const page = readFileSync(join(projectRoot, 'rules/README.zh.md'), 'utf8');

/** What the walk has its reader add to the files of a new pack, in its order, and the two sheets to audit. */
const walk = page.slice(0, page.indexOf('\n## 文件'));
const [clause, requirement, cases] = blocksIn(walk, 'yaml');
const [communities, facilities] = blocksIn(walk, 'csv');

test('the walk of rules/README.zh.md leads where it says', async () => {
  const begun = await runLine('rules new xian-plan --title 某县规划');
  const files: Record<string, string> = { '社区.csv': communities ?? '', '设施.csv': facilities ?? '' };
  for (const [path, content] of begun.host.written) files[path] = content.toString();
  const additions = { 'clauses.yaml': clause, 'requirements/stations.yaml': requirement, 'cases/stations.yaml': cases };
  for (const [path, text = ''] of Object.entries(additions)) {
    const file = `xian-plan/${path}`;
    files[file] = `${files[file] ?? ''}${text}`;
  }

  expect((await runLine('rules lint xian-plan --lang zh', { files })).out).toContain('xian-plan：没有问题');
  expect((await runLine('rules test xian-plan --lang zh', { files })).out).toContain('12 个示例全部通过');
  const audit = 'audit 社区.csv 设施.csv --rules xian-plan --as-of 2025-12-31 --lang zh';
  const { code, out } = await runLine(audit, { files });
  expect(code).toBe(1);
  expect(out).toContain('现状 420 平方米  要求 ≥ 600 平方米  缺口 180 平方米');
});

function blocksIn(text: string, language: string): readonly string[] {
  return Array.from(text.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, 'g')), ([, block = '']) => block);
}
