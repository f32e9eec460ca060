import { describe, expect, test } from 'vitest';
import { formIn } from '../../../src/flow/read-form.ts';
import { defaultLimits } from '../../../src/intake/limits.ts';
import { readWorkbook } from '../../../src/intake/read-workbook.ts';
import { recognise } from '../../../src/intake/recognise.ts';
import { locales } from '../../../src/locale/index.ts';
import { type CollectionForm } from '../../../src/model/collection-form.ts';
import { type Unit } from '../../../src/model/linked.ts';
import { drawForm } from '../../../src/report/template/draw-form.ts';
import { aForm, openForm } from '../../support/a-form.ts';
import { shippedDataModel, shippedPackIds } from '../../support/shipped-rules.ts';

const model = shippedDataModel();
const draw = (form: CollectionForm, locale = locales.zh) => drawForm(form, model, locale);
/** Drawn once: every check of it is looked at on its own. */
const drawn = draw(aForm(['sjz-135']));

/** A city with two counties that both have a 新华街道. */
const units: readonly Unit[] = [
  unit('city', '1301', '石家庄市', null),
  unit('county', '130102', '长安区', 0),
  unit('county', '130104', '桥西区', 0),
  unit('town', '130102001', '新华街道', 1),
  unit('town', '130104001', '新华街道', 2),
  unit('community', '130102001001', '棉一社区', 3),
  unit('community', '130104001001', '东里社区', 4),
];
const city = { dataDate: null, units, scope: 0 };

describe.each(shippedPackIds())('the form of %s', (pack) => {
  test.each([
    { name: 'without regions', material: undefined },
    { name: 'with regions', material: city },
  ])('$name is read back without a mapping: every sheet, every column, every unit', async ({ material }) => {
    const form = aForm([pack], material);
    const { readings, diagnostics } = await readBack(await draw(form));
    expect(readings.map(({ table, columns }) => [table, columns.map(({ matched }) => matched)])).toEqual(
      form.sheets.map(({ table, columns }) => [
        table.id,
        columns.map((each) => (each.kind === 'place' ? `path:${each.level}` : each.column.id)),
      ]),
    );
    expect(diagnostics).toEqual([]);
  });
});

test('the same form comes out byte for byte', async () => {
  expect(await draw(aForm(['sjz-135']))).toEqual(await drawn);
});

test('instructions come first; lists and the mark last, and the mark is out of sight', async () => {
  const workbook = await openForm(await draw(aForm(['sjz-135'], city)));
  const names = workbook.worksheets.map(({ name }) => name);
  expect([names[0], ...names.slice(-3)]).toEqual(['填报说明', '代码表', '区划代码表', '_cscheck']);
  expect(workbook.worksheets.map(({ state }) => state).filter((state) => state !== 'visible')).toEqual(['veryHidden']);
  expect(workbook.views[0]).toMatchObject({ activeTab: 0 });
});

describe('a column', () => {
  test.each([
    {
      heading: '*建筑面积（㎡）',
      type: 'decimal',
      style: 'warning',
      error: /填数字.*约300/,
      prompt: /单位：㎡，不小于 0.*4 项要求：sjz-135\./s,
    },
    { heading: '*投用日期', type: 'date', style: 'warning', error: /2020-06-30/, prompt: /2020-06-30.*2020年6月/s },
    { heading: '*状态', type: 'list', style: 'stop', error: /下拉列表/, prompt: /不要填 0/ },
    { heading: '*设施类型', type: 'list', style: 'warning', error: /不在所选规则包/, prompt: /只列出/ },
    { heading: '*功能', type: 'list', style: undefined, error: /^$/, prompt: /用“、”隔开/ },
    { heading: '*所属单位', type: 'custom', style: 'warning', error: /12 位/, prompt: /社区 12 位/ },
    { heading: '设施编号', type: 'textLength', style: undefined, error: /^$/, prompt: /选填.*分清各行/s },
  ])('$heading is checked and explained', async ({ heading, type, style, error, prompt }) => {
    const check = await checkOf('设施', heading);
    expect([check.type, check.errorStyle]).toEqual([type, style]);
    expect(check.error ?? '').toMatch(error);
    expect(check.prompt).toMatch(prompt);
    expect(check.prompt?.length).toBeLessThanOrEqual(255);
  });

  test('that points at another sheet chooses from its rows', async () => {
    const check = await checkOf('培训考试考察记录', '*参训人员');
    expect([check.type, check.formulae]).toEqual(['list', ["'人员'!$B$4:$B$2003"]]);
  });

  test('of personal data says that it stays on this machine', async () => {
    expect((await checkOf('人员', '姓名')).prompt).toMatch(/个人信息.*不写入任何报告/);
  });

  test('of codes and of dates keeps what is typed', async () => {
    const workbook = await openForm(await drawn);
    const sheet = workbook.getWorksheet('设施');
    // The first free row, and one that was never touched.
    expect(['A4', 'A900', 'I900'].map((cell) => sheet?.getCell(cell).numFmt)).toEqual(['@', '@', 'yyyy-mm-dd']);
  });

  test('hint in English is English', async () => {
    const check = await checkOf('设施', '*建筑面积（㎡）', draw(aForm(['sjz-135']), locales.en));
    expect(check.prompt).toMatch(/^A number in ㎡, at least 0\. .*Leave blank.* Needed by 4 requirements: sjz-135/s);
  });
});

describe('regions to choose from', () => {
  test('go down from level to level, by the names above: two streets of one name stay apart', async () => {
    const workbook = await openForm(await draw(aForm(['sjz-135'], city)));
    const areas = workbook.getWorksheet('区划代码表');
    const rows = [4, 5, 6, 7, 8, 9, 10].map((row) => [1, 2].map((column) => areas?.getCell(row, column).text));
    expect(rows).toEqual([
      ['', '石家庄市'],
      ['石家庄市', '长安区'],
      ['石家庄市', '桥西区'],
      ['石家庄市/长安区', '新华街道'],
      ['石家庄市/桥西区', '新华街道'],
      ['石家庄市/长安区/新华街道', '棉一社区'],
      ['石家庄市/桥西区/新华街道', '东里社区'],
    ]);
    const check = await checkOf('设施', '社区', draw(aForm(['sjz-135'], city)));
    const above = '$A4&"/"&$B4&"/"&$C4';
    const keys = "'区划代码表'!$A$1:$A$10";
    expect(check.formulae).toEqual([
      `OFFSET('区划代码表'!$B$1,MATCH(${above},${keys},0)-1,0,COUNTIF(${keys},${above}),1)`,
    ]);
  });

  test('are filled in where they are what is collected: codes and names and nothing else', async () => {
    const sheet = (await openForm(await draw(aForm(['sjz-135'], city)))).getWorksheet('社区');
    const rows = [4, 5, 6].map((row) => [1, 2, 3, 4, 5].map((column) => sheet?.getCell(row, column).text));
    expect(rows).toEqual([
      ['长安区', '新华街道', '130102001001', '棉一社区', ''],
      ['桥西区', '新华街道', '130104001001', '东里社区', ''],
      ['', '', '', '', ''],
    ]);
  });
});

async function readBack(bytes: Uint8Array) {
  const { value } = await readWorkbook(bytes, 'form.xlsx', defaultLimits);
  return recognise([formIn(value)?.workbook ?? value], model, undefined);
}

async function checkOf(name: string, heading: string, form = drawn) {
  const sheet = (await openForm(await form)).getWorksheet(name);
  let column = 0;
  sheet?.getRow(3).eachCell((cell, index) => {
    if (cell.text === heading) column = index;
  });
  const check = sheet?.getCell(4, column).dataValidation;
  if (check === undefined) throw new Error(`There is no check below ${heading}.`);
  return check;
}

function unit(level: Unit['level'], code: string, name: string, parent: number | null): Unit {
  return { level, code, name, parent, at: { file: 'regions.csv' }, virtual: false };
}
