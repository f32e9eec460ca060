import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fillForm, type FormRows, rowsAsCsv } from '../support/a-form.ts';
import { type Content } from '../support/a-host.ts';
import { runLine } from './run-line.ts';

/** The form that a command line writes. */
async function formOf(line: string): Promise<Uint8Array> {
  const { code, host, err } = await runLine(`template ${line} -o form.xlsx`);
  const form = host.written.get('form.xlsx');
  if (code !== 0 || !(form instanceof Uint8Array)) throw new Error(`No form was written: ${err}`);
  return form;
}

const blank = formOf('--rules sjz-135');
const withRegions = formOf('--rules sjz-135 street/communities.csv');

/** One station is too small, one is approximate, one community has none; a date is known to the year. */
const rows: FormRows = {
  社区: [
    { 社区代码: '130102001001', 社区名称: '棉一东社区', 社区类型: '城市社区', 户数: 1000, 非户籍人口: 120 },
    { 社区代码: '130102001002', 社区名称: '光华路社区', 社区类型: '城市社区', 户数: 899 },
    { 社区代码: '130102001003', 社区名称: '煤机街社区', 社区类型: '城市社区', 户数: 1600, 非户籍人口: '约300' },
  ],
  设施: [
    station('s-1', '130102001001', 300, '2010-01-01'),
    station('s-2', '130102001002', 280, '2011年'),
    station('s-3', '130102001003', '约320', '—'),
  ],
  人员: [
    {
      所在单位: '130102001001',
      人员编号: 'r-1',
      姓名: '张三',
      职务: '党组织书记、居委会主任',
      是否专职: '是',
      学历: '大专',
    },
    { 所在单位: '130102001002', 人员编号: 'r-2', 姓名: '李四', 职务: '社区专职工作者', 是否专职: '是', 学历: '本科' },
  ],
};

describe('cscheck template', () => {
  test.each(['zh', 'en'])('shows what it wrote and what to do next, in %s', async (language) => {
    const { code, out, err } = await runLine(`template --rules sjz-135 -o 采集表.xlsx --lang ${language}`);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`golden/template-${language}.txt`);
  });

  test('takes the packs of a region where none is named', async () => {
    const { code, out } = await runLine('template --region 320411003 -o form.xlsx --as-of 2017-12-31');
    expect([code, out.includes('lht-2017')]).toEqual([0, true]);
  });

  test('fills in the communities of the data it is given, and says so', async () => {
    const { out } = await runLine('template --rules sjz-135 street/communities.csv -o form.xlsx');
    expect(out).toMatch(/社区 .*3 rows filled in/);
    expect(out).toMatch(/regions and communities to choose level by level/);
  });

  test.each([
    { name: 'another format', line: 'template --rules sjz-135 -o form.csv', said: /form\.csv/ },
    { name: 'no rules', line: 'template -o form.xlsx', said: /--rules/ },
    { name: 'no file to write', line: 'template --rules sjz-135', said: /--output/ },
    { name: 'an unknown pack', line: 'template --rules sjz-134 -o form.xlsx', said: /sjz-135/ },
    { name: 'no day', line: 'template --rules sjz-135 --as-of 2020 -o form.xlsx', said: /--as-of/ },
    {
      name: 'a file that would be lost',
      line: 'template --rules sjz-135 street/communities.csv -o street/communities.csv',
      said: /communities\.csv/,
    },
  ])('refuses $name and writes nothing', async ({ line, said }) => {
    const { code, out, err, host } = await runLine(line);
    expect([code, out, host.written.size]).toEqual([2, '', 0]);
    expect(err).toMatch(said);
  });
});

describe('a form that came back empty', () => {
  test.each([
    { name: 'as it was made', form: blank },
    { name: 'with the communities it came with', form: withRegions },
  ])('$name audits as nothing submitted, with nothing else to say', async ({ form }) => {
    const { code, out, err } = await auditOf({ 'form.xlsx': await form }, '-o register.xlsx');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Nothing submitted: .*form\.xlsx/);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
  });

  test('shows how it would be read', async () => {
    const { code, out } = await auditOf({ 'form.xlsx': await blank }, '--explain-intake');
    expect(code).toBe(0);
    expect(out).not.toMatch(/填报说明|代码表|_cscheck/);
    expect(out).not.toMatch(/not matched/);
  });

  test('is left out beside one that is filled in, and that is said', async () => {
    const filled = await fillForm(await blank, rows);
    const { code, out } = await auditOf({ 'empty.xlsx': await withRegions, 'form.xlsx': filled }, '');
    expect(code).toBe(1);
    expect(out).toMatch(/collection form not filled in/);
  });
});

describe('a form that is filled in', () => {
  test('is judged as the same rows in text files are', async () => {
    const form = await fillForm(await blank, rows);
    const asForm = await findingsOf({ 'form.xlsx': form });
    const asText = await findingsOf(await rowsAsCsv(await blank, rows));
    expect(asForm).toEqual(asText);
    expect(new Set(asForm.map(({ outcome }) => outcome))).toEqual(
      new Set(['compliant', 'non-compliant', 'undetermined', 'not-applicable']),
    );
  });

  test('says which sheets were left empty: not submitted, not none', async () => {
    const form = await fillForm(await blank, rows);
    const { out } = await auditOf({ 'form.xlsx': form }, '--limit 50');
    expect(out).toMatch(/not submitted: Records/);
    expect(out).toMatch(/sheets of a form not filled in/);
  });

  test('says none where somebody writes that there is none', async () => {
    const none = { ...rows, '制度、文件、平台与资金台账': [{ 责任单位: '无' }] };
    const form = await fillForm(await blank, none);
    const { out } = await auditOf({ 'form.xlsx': form }, '--limit 50');
    expect(out).not.toMatch(/not submitted: Records/);
  });

  test('takes units by the names chosen from its lists', async () => {
    const place = { 街道乡镇: '130102001', 社区: '棉一东社区' };
    const form = await fillForm(await withRegions, {
      社区: [{ 社区代码: '130102001004', 社区名称: '新社区', 社区类型: '城市社区', 户数: 10 }],
      设施: [{ ...place, ...stationAnywhere('s-1', 300, '2010-01-01') }],
    });
    const found = (await findingsOf({ 'form.xlsx': form })).find(
      ({ id }) => id === 'sjz-135.station-area:130102001001',
    );
    expect(found).toMatchObject({ observed: { low: 300, high: 300 } });
  });
});

function station(id: string, unit: string, area: number | string, opened: string) {
  return { 所属单位: unit, ...stationAnywhere(id, area, opened) };
}

function stationAnywhere(id: string, area: number | string, opened: string) {
  return {
    设施编号: id,
    设施名称: `${id}服务站`,
    设施类型: '社区服务站',
    建筑面积: area,
    状态: '投用',
    建设方式: '原有',
    投用日期: opened,
  };
}

function auditOf(files: Readonly<Record<string, Content>>, options: string) {
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, content]) => [`back/${name}`, content]));
  return runLine(`audit back --rules sjz-135 --as-of 2020-12-31 ${options}`, { files: inFolder });
}

/** What a subject came to, without the cells it came from. */
const findingSchema = z.object({
  id: z.string(),
  outcome: z.string(),
  reason: z.unknown(),
  observed: z.unknown(),
  required: z.unknown(),
  shortfall: z.unknown(),
});

async function findingsOf(files: Readonly<Record<string, Content>>) {
  const { out } = await auditOf(files, '-f json --show all');
  return z.object({ findings: z.array(findingSchema) }).parse(JSON.parse(out)).findings;
}
