import { describe, expect, test } from 'vitest';
import { type RowKind } from '../../src/model/tree.ts';
import { type Value } from '../../src/model/table.ts';
import { aLinkedTable, aSmallWorld } from '../support/a-small-world.ts';
import { endsOf, expectPlainReading, judgedOn, treeOn } from './judged-on.ts';

const facility: RowKind = { table: 'facilities', level: null };

describe('A word in a text', () => {
  test.each<{ name: string; text: Value; word: string; observed: readonly string[] }>([
    { name: 'the whole text', text: '居家养老', word: "'居家养老'", observed: ['1', '1'] },
    { name: 'within a longer one', text: '玲珑社区居家养老服务中心改造', word: "'居家养老'", observed: ['1', '1'] },
    { name: 'not in it', text: '社区广场铺装', word: "'居家养老'", observed: ['0', '0'] },
    { name: 'a part of it only', text: '居家', word: "'居家养老'", observed: ['0', '0'] },
    { name: 'missing', text: null, word: "'居家养老'", observed: ['0', '1'] },
    { name: 'spaced', text: '居家 养老', word: "'居家养老'", observed: ['1', '1'] },
    { name: 'looked for with spaces', text: '居家养老', word: "'居家　养老'", observed: ['1', '1'] },
    { name: 'in other width and case', text: 'ｗｉＦｉ覆盖（全域）', word: "'WIFI覆盖(全'", observed: ['1', '1'] },
    { name: 'a per cent sign is itself', text: '完成50个', word: "'50%'", observed: ['0', '0'] },
    { name: 'a per cent sign alone', text: '完成', word: "'%'", observed: ['0', '0'] },
    { name: 'a low line is itself', text: 'axb', word: "'a_b'", observed: ['0', '0'] },
    { name: 'a low line found', text: '1a_b', word: "'a_b'", observed: ['1', '1'] },
    { name: 'a backslash is itself', text: 'a\\%b', word: "'\\%'", observed: ['1', '1'] },
    { name: 'a quotation mark', text: "it's", word: '"t\'s"', observed: ['1', '1'] },
  ])('$name', async ({ text, word, observed }) => {
    const material = aSmallWorld([aLinkedTable('facilities', ['remarks'], [{ home: 6, values: { remarks: text } }])]);
    const formula = `if(remarks mentions ${word}, 1, 0)`;
    const [verdicts] = await judgedOn(material, facility, [treeOn(facility, formula)]);
    expect([...(verdicts?.values() ?? [])].map((verdict) => endsOf(verdict.observed))).toEqual([observed]);
    await expectPlainReading(material, facility, [formula]);
  });
});
