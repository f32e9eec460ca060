import { describe, expect, test } from 'vitest';
import { isReportWorkbook } from '../../src/flow/is-report-workbook.ts';
import { defaultLimits } from '../../src/intake/limits.ts';
import { readWorkbook } from '../../src/intake/read-workbook.ts';
import { locales } from '../../src/locale/index.ts';
import { type Workbook } from '../../src/model/workbook.ts';
import { reportFormats } from '../../src/report/formats/index.ts';
import { registerColumns } from '../../src/report/gap-register.ts';
import { sealWorkbook } from '../../src/report/ooxml/seal-workbook.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aReport } from '../support/a-report.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';

describe.each(Object.entries(locales))('a report in %s without its keywords', (_, locale) => {
  async function saved(): Promise<Workbook> {
    const written = reportFormats.xlsx.render(aReport(), aRenderContext({ locale }));
    const { value } = await readWorkbook(sealWorkbook(written, '2021-01-01', ''), 'report.xlsx', defaultLimits);
    return value;
  }

  test('is known again', async () => {
    expect(isReportWorkbook(await saved())).toBe(true);
  });

  test('is known by its register alone, under any name', async () => {
    const { sheets } = await saved();
    const register = sheets.filter(({ name }) => name === locale.workbook.sheet.register);
    expect(register).toHaveLength(1);
    expect(isReportWorkbook(aWorkbook(register.map((sheet) => ({ ...sheet, name: 'Sheet1' }))))).toBe(true);
  });

  test('is known by the names of its sheets without its register', async () => {
    const { sheets } = await saved();
    const others = sheets.filter(({ name }) => name !== locale.workbook.sheet.register);
    expect(isReportWorkbook(aWorkbook(others))).toBe(true);
  });

  test('is known by a register with another column and a line above', () => {
    const headings = registerColumns.map((column) => locale.workbook.register[column]);
    expect(isReportWorkbook(aWorkbook([aSheet([['附件1'], [null], ['核实', ...headings.toReversed()]])]))).toBe(true);
  });
});

test.each([
  {
    name: 'a table of communities',
    rows: [
      ['社区代码', '社区名称'],
      ['130102001001', '棉一东社区'],
    ],
  },
  {
    name: 'a register somebody keeps',
    rows: [['序号', '区县', '街道', '社区', '指标名称', '标准值', '现状值', '缺口', '单位']],
  },
  { name: 'nothing', rows: [] },
])('$name is data', ({ rows }) => {
  expect(isReportWorkbook(aWorkbook([aSheet(rows, { name: '缺口台账' }), aSheet([], { name: '依据' })]))).toBe(false);
});
