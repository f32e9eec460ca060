import { describe, expect, test } from 'vitest';
import { terminalOf, textWidth } from '../../../src/report/terminal/terminal.ts';

const plain = terminalOf({ width: 30, colour: false, ascii: false });

describe('a table', () => {
  const rows = [
    [{ text: '社区服务站建筑面积不足三百平方米' }, { text: '63' }, { text: '██' }],
    [{ text: 'Station' }, { text: '7' }, { text: '█' }],
  ];

  test('keeps Chinese and Latin rows in line and within the width', () => {
    const lines = plain.table(rows, [{ align: 'left', grow: true }, { align: 'right' }, { align: 'left' }]);
    expect(lines).toEqual(['  社区服务站建筑面积..  63  ██', '  Station                7  █']);
    const starts = lines.map((line) => textWidth(line.slice(0, line.indexOf('█'))));
    expect(new Set(starts).size).toBe(1);
  });

  test('has no symbol of doubtful width before another column', () => {
    const [line] = plain.table([[{ text: '90%–95%' }, { text: '≥ 3' }]], [{ align: 'left' }, { align: 'left' }]);
    expect(line).toBe('  90%-95%  ≥ 3');
  });
});

describe('a long line', () => {
  test.each([
    {
      name: 'breaks between Chinese characters',
      text: '一二三四五六七八九十一二三四五六',
      lines: ['一二三四五六七八九十一二三四五', '  六'],
    },
    {
      name: 'does not begin with a closing mark',
      text: '一二三四五六七八九十一二三四五。六',
      lines: ['一二三四五六七八九十一二三四', '  五。六'],
    },
    {
      name: 'keeps a word whole',
      text: '文件位于 districts-of-the-city.xlsx',
      lines: ['文件位于', '  districts-of-the-city.xlsx'],
    },
    {
      name: 'keeps a number and the word after it on one line',
      text: '一二三四五六七八九十一二三 23 条结果',
      lines: ['一二三四五六七八九十一二三', '  23 条结果'],
    },
    {
      name: 'keeps a whole unit with its number',
      text: '一二三四五六七八九十一 300\u00a0平方米',
      lines: ['一二三四五六七八九十一', '  300 平方米'],
    },
    {
      name: 'keeps a sign of comparison with its number',
      text: '一二三四五六七八九十一二三 ≥ 80%',
      lines: ['一二三四五六七八九十一二三', '  ≥ 80%'],
    },
    {
      name: 'does not end with an opening mark',
      text: '一二三四五六七八九十一二三四（五）',
      lines: ['一二三四五六七八九十一二三四', '  （五）'],
    },
    {
      name: 'does not begin with a mark after a number',
      text: '一二三四五六七八九十 2020-12-31，执行期内',
      lines: ['一二三四五六七八九十', '  2020-12-31，执行期内'],
    },
    {
      name: 'keeps parts whole that fit on a line',
      text: '达标率 79.3%–81.0%  未达标 261（必须 147）  达标 1088',
      lines: ['达标率 79.3%–81.0%', '  未达标 261（必须 147）', '  达标 1088'],
    },
    { name: 'fits exactly', text: '一二三四五六七八九十一二三四五', lines: ['一二三四五六七八九十一二三四五'] },
  ])('$name', ({ text, lines }) => {
    expect(plain.wrap(text, { rest: '  ' })).toEqual(lines);
  });
});

describe('text from a workbook', () => {
  test('cannot steer the terminal', () => {
    expect(plain.clean('社\u001b[31m区\u202e\u0007\n下')).toBe('社[31m区 下');
  });

  test('keeps its words and loses its symbols in ASCII', () => {
    const ascii = terminalOf({ width: 30, colour: false, ascii: true });
    expect(ascii.clean('设施 › I5 ≥ 300')).toBe('设施 > I5 >= 300');
    expect(ascii.bar(2, 3)).toBe('##-');
  });
});

test('colour is there only when asked for', () => {
  const coloured = terminalOf({ width: 30, colour: true, ascii: false });
  expect(plain.tone('有缺口', 'bad')).toBe('有缺口');
  expect(coloured.tone('有缺口', 'bad')).toBe('\u001b[31m有缺口\u001b[39m');
});
