import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { type RenderContext } from '../../../src/report/report-format.ts';
import { xlsx } from '../../../src/report/formats/xlsx.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport, interval } from '../../support/a-report.ts';

const partHeader = Buffer.from('PK\u0003\u0004');
const timeInHeader = 10;
/** 2000-01-01 00:00 as a zip writes it: years since 1980, month and day above the time of day. */
const midnightOf2000 = ((20 << 25) | (1 << 21) | (1 << 16)) >>> 0;

test('the same report gives the same bytes', () => {
  const [first, second] = [bytesOf(aReport()), bytesOf(aReport())];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('no part of a workbook tells when it was written', () => {
  const bytes = Buffer.from(bytesOf(aReport()));
  const times = new Set<number>();
  for (let at = bytes.indexOf(partHeader); at >= 0; at = bytes.indexOf(partHeader, at + 1)) {
    times.add(bytes.readUInt32LE(at + timeInHeader));
  }
  expect([...times]).toEqual([midnightOf2000]);
});

test('a workbook carries the day of the report and nobody’s name', async () => {
  const { created, creator, lastModifiedBy } = await workbookOf(aReport());
  expect(created.toISOString()).toBe('2020-12-31T00:00:00.000Z');
  expect([creator, lastModifiedBy]).toEqual([undefined, undefined]);
});

test.each([
  {
    language: 'zh',
    locale: locales.zh,
    names: [
      '封面',
      '达标情况',
      '街道×要求',
      '图表',
      '任务分解',
      '缺口台账',
      '社区名单',
      '指标',
      '无法判定',
      '数据问题',
      '依据',
      '计数',
    ],
  },
  {
    language: 'en',
    locale: locales.en,
    names: [
      'Cover',
      'Compliance',
      'Street × requirement',
      'Charts',
      'Tasks',
      'Gap register',
      'Community list',
      'Figures',
      'Undetermined',
      'Data problems',
      'Basis',
      'Tallies',
    ],
  },
])('its sheets in $language', async ({ locale, names }) => {
  const workbook = await workbookOf(aReport(), { locale });
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(names);
});

describe('the compliance table', () => {
  test('has districts in bold and in the order of their codes, each before its streets', async () => {
    const rows = rowsOf(await workbookOf(aReport()), '达标情况');
    expect(rows.map((row) => [row.values[1], row.values[2], row.isBold])).toEqual([
      ['合计', '', true],
      ['长安区', '', true],
      ['长安区', '建北街道', false],
      ['长安区', '青园街道', false],
      ['桥西区', '', true],
      ['桥西区', '东里街道', false],
    ]);
  });

  test('has both ends of every rate as numbers', async () => {
    const rates = rowsOf(await workbookOf(aReport()), '达标情况').map((row) => row.values.slice(9, 11));
    expect(rates.slice(1)).toEqual([
      [0.75, 0.75],
      [12 / 13, 12 / 13],
      [0.8, 0.8],
      [12 / 13, 1],
      [12 / 13, 1],
    ]);
  });

  test.each([
    { name: 'as far as the schedule', limits: { green: 0, yellow: 30 }, lights: ['黄灯', '绿灯', '待定'] },
    { name: 'a limit that is just reached', limits: { green: 25, yellow: 30 }, lights: ['绿灯', '绿灯', '绿灯'] },
    { name: 'a limit that is just missed', limits: { green: 0, yellow: 24 }, lights: ['红灯', '绿灯', '待定'] },
  ])('$name: a light goes by the limits', async ({ limits, lights }) => {
    const areas = aReport().areas.map((area, index) => ({
      ...area,
      findings: index === 1 ? { ...area.findings, 'non-compliant': 0 } : area.findings,
    }));
    const rows = rowsOf(await workbookOf({ ...aReport(), areas }, { lights: limits }), '达标情况');
    expect([1, 2, 4].map((row) => rows[row]?.values.at(-1))).toEqual(lights);
  });
});

describe('the gap register', () => {
  test('lists what is short, due or not, with its numbers', async () => {
    const rows = rowsOf(await workbookOf(aReport()), '缺口台账');
    expect(rows.map((row) => [...row.values.slice(8, 12), row.values[13]])).toEqual([
      [300, 19, 281, 281 / 300, '未达标'],
      [300, 20.996, 279.004, 279.004 / 300, '未达标'],
      [80, 79.96, 0.04, 0.04 / 80, '未达标'],
      ['是', '否', '', '', '未到期'],
    ]);
  });

  test('names the community with its code and size, which is blank where nobody says it', async () => {
    const rows = rowsOf(await workbookOf(aReport()), '缺口台账');
    expect(rows.map((row) => row.values.slice(4, 6))).toEqual([
      ['130102001001', 1000],
      ['130102001002', ''],
      ['1301', ''],
      ['130104001002', ''],
    ]);
  });

  test('lets people choose how and how far', () => {
    const xml = partOf(aReport(), 'xl/worksheets/sheet6.xml');
    expect(
      [...xml.matchAll(/<dataValidation .*?sqref="(.*?)"><formula1>(.*?)<\/formula1>/g)].map((each) => each.slice(1)),
    ).toEqual([
      ['O4:O7', '&quot;新建,改扩建,租赁,购买,置换&quot;'],
      ['S4:S7', '&quot;未启动,推进中,已销号&quot;'],
    ]);
  });

  test('leads to the cell of the data', () => {
    const xml = partOf(aReport(), 'xl/worksheets/sheet6.xml');
    const links = [...xml.matchAll(/<hyperlink ref="(.*?)" r:id="(.*?)" location="(.*?)"/g)].map((each) =>
      each.slice(1),
    );
    expect(links.slice(0, 3)).toEqual([
      ['Z4', 'rId1', "'设施'!I5"],
      ['Z5', 'rId1', "'设施'!I6"],
      ['Z6', 'rId1', "'设施'!A:A"],
    ]);
    const related = partOf(aReport(), 'xl/worksheets/_rels/sheet6.xml.rels');
    expect(related).toContain('hyperlink" Target="districts.xlsx" TargetMode="External"/>');
  });

  test('keeps a name that looks like a formula as text', async () => {
    const sheet = (await workbookOf(aReport())).getWorksheet('缺口台账');
    const cell = sheet?.getCell('D5');
    expect([cell?.value, cell?.type, cell?.formula]).toEqual(['=cmd|社区', exceljs.ValueType.String, undefined]);
  });

  test('can be filtered, keeps its headings in sight and repeats them on paper', async () => {
    const sheet = (await workbookOf(aReport())).getWorksheet('缺口台账');
    expect(sheet?.getTables()).toHaveLength(1);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 4, ySplit: 3 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
    expect(sheet?.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页');
  });

  test('says so when there is no gap', async () => {
    const sheet = (await workbookOf(aReport({ gaps: 0 }))).getWorksheet('缺口台账');
    expect(sheet?.getCell('A4').value).toBe('依据现有数据，没有发现缺口');
  });

  test('holds ten thousand gaps', () => {
    const sheet = unzipSync(bytesOf(aReport({ gaps: 10_000 })))['xl/worksheets/sheet6.xml'];
    const headings = 3;
    const notes = 3;
    expect(strFromU8(sheet ?? new Uint8Array()).match(/<row /g)).toHaveLength(headings + 10_001 + notes);
  });
});

test('what could not be judged names what is absent and the cells that would decide', async () => {
  const rows = rowsOf(await workbookOf(aReport()), '无法判定');
  expect(rows.map((row) => [row.values[1], row.values[2], row.values[5], row.values[7]])).toEqual([
    ['街道综合服务中心建筑面积', '(一) L1', 1, 'districts.xlsx › 设施 › I220'],
    ['社区大学生', '(一) L1', 1, 'districts.xlsx › 人员 › H31'],
    ['年度培训', '(一) L1', 42, '缺少“培训”表'],
    ['十五分钟服务圈', '(一) L1', 42, '“社区”表缺少“步行时间”列'],
  ]);
});

test('what lacks one table is one row, with the number of the requirements and the first of them', async () => {
  const [first] = aReport().notJudged;
  if (first === undefined) throw new Error('There is none.');
  const also = (number: number) => ({
    ...first,
    requirement: { ...first.requirement, title: { zh: `培训${number}`, en: `Training ${number}` } },
  });
  const notJudged = [...Array.from({ length: 11 }, (_, index) => also(index + 1)), ...aReport().notJudged.slice(1)];
  const rows = rowsOf(await workbookOf({ ...aReport(), notJudged }), '无法判定');
  expect(rows).toHaveLength(1 + 1 + 2);
  expect(rows[2]?.values.slice(1)).toEqual([
    `涉及 11 项要求：${Array.from({ length: 10 }, (_, index) => `培训${index + 1}`).join('、')}等`,
    '',
    '应当 11',
    '全部',
    42,
    '缺少数据表',
    '未报送：培训',
  ]);
});

describe('the figures', () => {
  test('have a row for every subject, with the cells that are missing', async () => {
    const rows = rowsOf(await workbookOf(aReport()), '指标');
    expect(rows.map((row) => row.values.slice(1, 8))).toEqual([
      [
        '年度投入',
        '(三) L9',
        '示范市 › 长安区 › 建北街道（130102001）',
        12.5,
        '万元',
        0,
        'districts.xlsx › 统计指标 › C2',
      ],
      [
        '年度投入',
        '(三) L9',
        '示范市 › 长安区 › 青园街道（130102002）',
        '未知',
        '万元',
        1,
        'districts.xlsx › 统计指标 › C3',
      ],
    ]);
  });

  test.each([
    { name: 'a share is in percent', unit: 'percent', value: interval(0.125), shown: 12.5 },
    { name: 'bounds are words', unit: 'wan_yuan', value: interval(10, 12), shown: '10–12' },
    { name: 'a day is a day', unit: 'day-number', value: interval(0), shown: '1970-01-01' },
  ])('$name', async ({ unit, value, shown }) => {
    const figures = aReport().figures.map((figure) => ({
      ...figure,
      values: figure.values.slice(0, 1).map((each) => ({ ...each, unit, value })),
    }));
    const [row] = rowsOf(await workbookOf({ ...aReport(), figures }), '指标');
    expect(row?.values[4]).toBe(shown);
  });

  test('have no sheet where the plan asks for none', async () => {
    const workbook = await workbookOf({ ...aReport(), figures: [] });
    expect(workbook.getWorksheet('指标')).toBeUndefined();
  });
});

test('the basis says what is secondary, and has no such column where nothing is', async () => {
  const rows = rowsOf(await workbookOf(aReport()), '依据');
  expect(rows.map((row) => [row.values[1], row.values[14]]).slice(0, 2)).toEqual([
    ['社区服务站建筑面积', ''],
    ['社区综合服务设施覆盖率', '旁证：市日报的报道'],
  ]);
  const plain = aReport().requirements.map((requirement) => ({ ...requirement, sources: [] }));
  const [row] = rowsOf(await workbookOf({ ...aReport(), requirements: plain }), '依据');
  expect(row?.values).toHaveLength(14);
});

test('the basis names every requirement, those that were not judged last and without a rate', async () => {
  const rows = rowsOf(await workbookOf(aReport()), '依据');
  expect(rows.map((row) => [row.values[1], row.values[13]]).slice(-3)).toEqual([
    ['信息平台接入', 8 / 9],
    ['年度培训', '—'],
    ['十五分钟服务圈', '—'],
  ]);
});

/** The text of one part of the workbook. */
function partOf(report: Report, path: string): string {
  return strFromU8(unzipSync(bytesOf(report))[path] ?? new Uint8Array());
}

function bytesOf(report: Report, context: Partial<RenderContext> = {}): Uint8Array {
  return xlsx.render(report, aRenderContext(context));
}

async function workbookOf(report: Report, context: Partial<RenderContext> = {}) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytesOf(report, context)).buffer);
  return workbook;
}

/** The rows below the headings down to the first that is not numbered or summed: what the table holds. */
function rowsOf(workbook: exceljs.Workbook, name: string) {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  const rows = [];
  for (let number = 4; sheet.getCell(number, 1).style.border !== undefined; number += 1) {
    const row = sheet.getRow(number);
    const values = Array.from({ length: sheet.columnCount }, (_, index) => shown(row.getCell(index + 1).value));
    rows.push({ values, isBold: row.getCell(2).font.bold === true });
  }
  return rows;
}

/** What a program shows that computes nothing. */
function shown(value: exceljs.CellValue): unknown {
  if (value === null || typeof value !== 'object') return value ?? '';
  if ('formula' in value) return value.result ?? '';
  return 'text' in value ? value.text : value;
}
