import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../house/support/source-tree.ts';
import { countyPack, stricter, twoCounties } from '../support/a-county.ts';
import { runLine } from './run-line.ts';

interface FoundChange {
  readonly part: string;
  readonly change: string;
}

/** A pack of its own that asks for nothing but what the pack above does. */
function head(id: string, above: string): string {
  return `extends: ${above}
id: ${id}
version: 1.0.0
title: { zh: 意见, en: opinion }
issuer: { zh: 机关, en: office }
jurisdiction: ['130123']
`;
}

const packs = (chain: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(chain).map(([folder, above]) => [
      `packs/${folder}/pack.yaml`,
      head(folder.replace('/', '-'), above),
    ]),
  );

describe('the pack that is built on', () => {
  test.each([
    { name: 'a shipped one', files: packs({ a: 'sjz-135' }), says: 'builds on sjz-135' },
    { name: 'a folder beside it', files: packs({ a: 'b', b: 'sjz-135' }), says: 'builds on b' },
    { name: 'the way to it', files: packs({ a: '../b', b: 'sjz-135' }), says: 'builds on b' },
    {
      name: 'a folder within one beside it',
      files: packs({ a: 'deep/b', 'deep/b': 'sjz-135' }),
      says: 'builds on deep-b',
    },
  ])('$name', async ({ files, says }) => {
    const { code, out, err } = await runLine('rules list packs/a', { files });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(says);
  });

  test.each([
    {
      name: 'is nowhere',
      files: packs({ a: 'sjz-153' }),
      says: ['There is no pack “sjz-153”', 'Did you mean “sjz-135”?'],
    },
    { name: 'lies outside', files: packs({ a: '../../elsewhere' }), says: ['“../../elsewhere” lies outside packs'] },
    { name: 'lies anywhere on the machine', files: packs({ a: '/etc' }), says: ['“/etc” lies outside packs'] },
    { name: 'is the folder of all packs', files: packs({ a: '..' }), says: ['“..” lies outside packs'] },
    { name: 'is itself', files: packs({ a: 'a' }), says: ['packs/a → packs/a'] },
    {
      name: 'builds on it in turn',
      files: packs({ a: 'b', b: 'c', c: 'a' }),
      says: ['packs/a → packs/b → packs/c → packs/a'],
    },
    {
      name: 'is too far up',
      files: packs({ a: 'b', b: 'c', c: 'd', d: 'e', e: 'sjz-135' }),
      says: ['packs/a → packs/b → packs/c → packs/d → packs/e → sjz-135', 'More than 5'],
    },
  ])('$name: refused', async ({ files, says }) => {
    const audit = await runLine('audit street --rules packs/a', { files, width: 300 });
    expect(audit.code).toBe(2);
    const lint = await runLine('rules lint packs/a', { files, width: 300 });
    expect(lint.code).toBe(1);
    for (const text of says) {
      expect(audit.err).toContain(text);
      expect(lint.out).toContain(text);
    }
    expect(lint.out).toMatch(/packs\/\w\/pack\.yaml › 1:10/);
  });
});

describe('work on a pack that builds on another', () => {
  const cases = `- requirement: sjz-135.station-area
  name: below, at and above what the county asks
  as-of: 2020-12-31
  tables:
    communities:
      - { id: '130123100001', type: 城市社区, households: 1000 }
      - { id: '130123100002', type: 城市社区, households: 1000 }
      - { id: '130123100003', type: 城市社区, households: 2000 }
    facilities:
      - { type: 社区服务站, unit_id: '130123100001', floor_area: 399, status: 投用 }
      - { type: 社区服务站, unit_id: '130123100002', floor_area: 400, status: 投用 }
      - { type: 社区服务站, unit_id: '130123100003', floor_area: 501, status: 投用 }
  expect:
    - { subject: '130123100001', outcome: non-compliant, required: 400, shortfall: 1 }
    - { subject: '130123100002', outcome: compliant, required: 400 }
    - { subject: '130123100003', outcome: compliant, required: 500 }
`;
  const clauses = `- { id: zhengding-01, locator: 一 L1, wording: binding, trigger: 不少于, text: { zh: 站房, en: stations } }\n`;
  const whole = countyPack({ clauses, cases });

  test('lint and test have nothing to remark when what is changed has its cases', async () => {
    expect((await runLine('rules lint packs/zhengding', { files: whole })).out).toContain('nothing to remark');
    const { code, out } = await runLine('rules test packs/zhengding --min-coverage 100', { files: whole });
    expect(out).toContain('all 1 cases pass');
    expect(code).toBe(0);
  });

  test('a due day that is taken over lies in the plan of the city, whatever the plan of the county', async () => {
    const own = whole['packs/zhengding/pack.yaml'] ?? '';
    const later = `${own.replace(/^period:.*\n/m, '')}period: { from: 2025-01-01, to: 2027-12-31 }\n`;
    const files = { ...whole, 'packs/zhengding/pack.yaml': later };
    expect((await runLine('rules lint packs/zhengding', { files })).out).not.toContain('due-outside-period');
  });

  test('and say so when it has none', async () => {
    const files = countyPack({ clauses });
    expect((await runLine('rules lint packs/zhengding', { files })).out).toContain('override-case-missing');
    const { out } = await runLine('rules test packs/zhengding', { files });
    expect(out).toContain('Changed without a case: sjz-135.station-area.');
  });

  test('a case fails by the value of the county', async () => {
    const files = countyPack({ clauses, cases: cases.replace('required: 500', 'required: 400') });
    const { code, out } = await runLine('rules test packs/zhengding', { files });
    expect(code).toBe(1);
    expect(out).toContain('required: expected 400 m², found 500 m²');
  });

  test('a looser county is an error of lint, and is not tested', async () => {
    const overrides = stricter.replace('400', '250').replace('25 m2 *', '20 m2 *');
    const files = countyPack({ clauses, cases, overrides });
    const lint = await runLine('rules lint packs/zhengding', { files, width: 400 });
    expect(lint.code).toBe(1);
    expect(lint.out).toContain('override-looser');
    for (const clause of ['zhengding-01', 'sjz-135-09']) expect(lint.out).toContain(clause);
    expect((await runLine('rules test packs/zhengding', { files })).code).toBe(2);
  });

  test('a clause that changes something is accounted for', async () => {
    const { out } = await runLine('rules coverage packs/zhengding', { files: whole });
    expect(out).toMatch(/zhengding\s+1\s+1\s+0\s+0\s+0/);
  });

  test('diff says what is stricter, and that nothing of the rest is gone', async () => {
    const { out } = await runLine('rules diff sjz-135 packs/zhengding --format json', { files: whole });
    const parse: (text: string) => { readonly changes: readonly FoundChange[] } = JSON.parse;
    const { changes } = parse(out);
    expect(changes.filter(({ part }) => part === 'requirement')).toMatchObject([
      { id: 'sjz-135.station-area', change: 'changed', direction: 'stricter' },
    ]);
    expect(changes.filter(({ change }) => change === 'removed')).toEqual([]);
  });

  test('a pack that has just been begun passes lint and test, and is written over to a county', async () => {
    const begun = await runLine('rules new packs/fresh --extends sjz-135 --title 某县意见');
    expect(begun.code).toBe(0);
    const files = Object.fromEntries([...begun.host.written].map(([path, text]) => [path, text]));
    expect(files['packs/fresh/pack.yaml']).toContain('extends: sjz-135\nid: fresh');
    expect(files['packs/fresh/overrides.yaml']).toContain('# - overrides: sjz-135.');
    expect(files['packs/fresh/README.md']).toContain('`sjz-135`');
    expect((await runLine('rules lint packs/fresh', { files })).out).toContain('nothing to remark');
    expect((await runLine('rules test packs/fresh', { files })).code).toBe(0);
  });

  test.each([
    { line: 'rules new packs/fresh --extends packs/zhengding', extended: 'extends: ../zhengding' },
    { line: 'rules new fresh --extends packs/zhengding', extended: 'extends: ../packs/zhengding' },
  ])('$line names the way from the one to the other', async ({ line, extended }) => {
    const { host } = await runLine(line, { files: whole });
    const [, text] = [...host.written].find(([path]) => path.endsWith('pack.yaml')) ?? [];
    expect(text).toContain(extended);
  });

  test('nothing is begun on what lies elsewhere, or is not there', async () => {
    for (const line of [
      'rules new deep/er/fresh --extends packs/zhengding',
      'rules new packs/fresh --extends sjz-153',
    ]) {
      const { code, host } = await runLine(line, { files: whole });
      expect([code, host.written.size]).toEqual([2, 0]);
    }
  });
});

test.each(['rules/README.md', 'rules/README.zh.md'])('the county of %s works as it stands there', async (page) => {
  const readme = readFileSync(join(projectRoot, page), 'utf8');
  const blocks = Array.from(readme.matchAll(/```yaml\n# zhengding\/(\S+)\n([^`]*)```/g), ([, path = '', text = '']) => [
    path,
    text,
  ]);
  expect(blocks.map(([path]) => path)).toEqual([
    'pack.yaml',
    'clauses.yaml',
    'overrides.yaml',
    'requirements/stations.yaml',
  ]);
  const files = {
    ...twoCounties,
    ...Object.fromEntries(blocks.map(([path, text]) => [`packs/zhengding/${String(path)}`, text])),
  };
  const lint = await runLine('rules lint packs/zhengding', { files });
  expect(lint.out).toContain('errors 0, warnings 2');
  const { out } = await runLine('audit two --rules sjz-135 --rules packs/zhengding -f csv', { files });
  expect(out).toContain('(zhengding)');
});
