import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { docx } from '../../../src/report/formats/docx.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';
import { partsOf, readDocx } from '../../support/read-docx.ts';

const render = (report: Report, locale = locales.zh) => docx.render(report, aRenderContext({ locale }));
const read = (report: Report, locale = locales.zh) => readDocx(render(report, locale));

describe('the file', () => {
  test('is the same for the same report, and tells nothing of who wrote it when', () => {
    expect(Buffer.compare(render(aReport()), render(aReport()))).toBe(0);
    const parts = partsOf(render(aReport()));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
    const properties = parts.get('docProps/core.xml') ?? '';
    expect(properties).toContain('2020-12-31T00:00:00Z');
    expect(properties).toContain('<cp:keywords>cscheck-report</cp:keywords>');
    expect(properties).not.toMatch(/creator|lastModifiedBy/);
  });

  test.each([
    { name: 'zh', locale: locales.zh, gaps: 3 },
    { name: 'en', locale: locales.en, gaps: 3 },
    { name: 'no gaps', locale: locales.zh, gaps: 0 },
  ])('every part is well-formed, and all that it refers to is there: $name', ({ locale, gaps }) => {
    const parts = partsOf(render(aReport({ gaps }), locale));
    for (const [name, text] of parts) expect({ name, open: openTagsIn(text) }).toEqual({ name, open: [] });
    const styles = new Set(idsIn(parts.get('word/styles.xml') ?? '', /w:styleId="(\w+)"/g));
    const used = idsIn(parts.get('word/document.xml') ?? '', /<w:pStyle w:val="(\w+)"/g);
    expect(used.filter((id) => !styles.has(id))).toEqual([]);
    const related = idsIn(parts.get('word/_rels/document.xml.rels') ?? '', /Target="([\w.]+)"/g);
    expect(related.filter((target) => !parts.has(`word/${target}`))).toEqual([]);
  });

  test('is A4 with the margins and typefaces of official documents, first upright, then across', () => {
    const parts = partsOf(render(aReport()));
    const [upright = '', across = ''] =
      (parts.get('word/document.xml') ?? '').match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];
    expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(upright).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(across).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    for (const face of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']) {
      expect(parts.get('word/styles.xml')).toContain(`w:eastAsia="${face}"`);
    }
    expect(parts.get('word/footer1.xml')).toMatch(/— .*w:instr=" PAGE ".* —/);
  });

  test('repeats the headings of every table on every page', () => {
    const document = partsOf(render(aReport())).get('word/document.xml') ?? '';
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(5);
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });
});

describe('the text', () => {
  test('goes from the whole to the parts, with the tables last', () => {
    const { paragraphs, tables } = read(aReport());
    expect(paragraphs.filter(({ style }) => style === 'Title').map(({ text }) => text)).toEqual([
      '示范市 城乡社区服务达标核查报告',
    ]);
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      '一、总体情况',
      '二、各地情况',
      '三、主要缺口',
      '四、无法判定事项',
      '五、数据问题',
      '六、核查依据',
    ]);
    expect([...tables.keys()]).toEqual([
      '最严重的缺口（显示 3 项，共 3 项）',
      '附表 1　社区达标情况汇总表',
      '附表 2　缺口台账',
      '附表 3　无法判定事项清单',
      '附表 4　核查依据',
    ]);
  });

  test('says what a district lacks, and by which clause a requirement is judged', () => {
    const text = read(aReport())
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n');
    expect(text).toContain('长安区有社区 16 个：未达标 4、达标 12；全项达标率为 75.0%，排名第 5。');
    expect(text).toContain('依据《示范市社区服务体系规划》(一) L1：每百户用房不低于二十平方米。');
    expect(text).toContain('未报送：培训，涉及 1 项要求、42 个对象。');
  });

  test('says so when there is no gap and nothing is undetermined', () => {
    const text = read(aReport({ gaps: 0 }))
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n');
    expect(text).toContain('依据现有数据，没有发现缺口。');
    expect(text).toContain('没有发现数据问题。');
    expect(text).not.toContain('没有列出');
  });

  test('has the first three hundred of many gaps, and says how many it leaves out', () => {
    const { tables, paragraphs } = read(aReport({ gaps: 10_000 }));
    expect(tables.get('附表 2　缺口台账')).toHaveLength(301);
    expect(paragraphs.map(({ text }) => text)).toContain(locales.zh.document.leftOut(300, 10_001));
  });

  test('a name is only a name', () => {
    const report = aReport();
    const name = `</w:t><w:p>&"'<\u0007\ufffe`;
    const hostile = {
      ...report,
      scope: { level: 'city', code: null, name },
      findings: report.findings.map((finding) => ({ ...finding, subject: { ...finding.subject, name } })),
    };
    const text = partsOf(render(hostile)).get('word/document.xml') ?? '';
    expect(openTagsIn(text)).toEqual([]);
    expect(text).not.toMatch(/[\u0007\ufffe]/);
    expect(read(hostile).paragraphs[0]?.text).toBe(`</w:t><w:p>&"'< 城乡社区服务达标核查报告`);
  });

  test.each([1, 9, 10, 11, 20, 21])('counts headings in Chinese: %i', (index) => {
    const numerals = new Map([
      [1, '一'],
      [9, '九'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [21, '二十一'],
    ]);
    expect(locales.zh.document.numbered(index, '')).toBe(`${numerals.get(index) ?? ''}、`);
  });
});

/** Tags that are opened and not closed, or closed and not opened. */
function openTagsIn(text: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, slash = '', name = ''] of text.matchAll(/<(\/?)([\w:]+)[^<>]*>/g)) {
    if (tag.endsWith('/>')) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, id = '']) => id);
}
