import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';

import { runLine } from './run-line.ts';

// Of these plans and documents only what others say of them was seen.
const places = [
  { pack: 'guangdong-145', code: '440103001', says: 'as the Yangcheng Evening News gave them in June 2022' },
  { pack: 'hubei-145', code: '420102001', says: 'Hubei 14th five-year plan' },
  { pack: 'changji-145', code: '652301001', says: 'Changji scheme of 2023-05-06' },
  { pack: 'longnan-145', code: '621202001', says: 'its values from an encyclopedia entry' },
  { pack: 'national', code: '130102001', says: 'a report of CNR on Jiangsu' },
] as const;

/** Two communities of a thousand households each with 200 m²: 20 m² for a hundred households, less than any of them asks. */
function placeOf(code: string): Readonly<Record<string, string>> {
  return {
    'place/regions.csv': `行政区划代码,名称,层级\n${code.slice(0, 2)},某省,省级\n${code.slice(0, 4)},某市,市级\n`,
    'place/communities.csv': `社区代码,社区名称,社区类型,总户数\n${code}001,甲社区,城市社区,1000\n${code}002,乙社区,农村社区,1000\n`,
    'place/facilities.csv': `设施类型,社区代码,建筑面积,状态\n社区综合服务设施,${code}001,200,投用\n社区综合服务设施,${code}002,200,投用\n`,
  };
}

test.each(places)('an audit by $pack says in every format whose word its values are', async ({ pack, code, says }) => {
  const line = `audit place --rules ${pack} --as-of 2025-12-31 -o report.json -o report.csv -o report.xlsx`;
  const { code: exit, out, host } = await runLine(line, { files: placeOf(code) });
  const id = `${pack}.area-per-hundred-households`;
  expect(exit).toBe(0);
  expect(oneLine(out)).toMatch(/\d+ requirements or figures rest on secondary values, taken from /);
  expect(oneLine(out)).toContain(says);

  const title = expect.objectContaining({ en: expect.stringContaining(says) as unknown }) as unknown;
  const sources = [expect.objectContaining({ status: 'secondary', title }) as unknown];
  const stated = expect.objectContaining({ id, status: 'secondary', sources }) as unknown;
  const byRequirement = expect.arrayContaining([stated]) as unknown;
  expect(JSON.parse(String(host.written.get('report.json')))).toMatchObject({ summary: { byRequirement } });

  const [, ...rows] = String(host.written.get('report.csv')).trim().split('\r\n');
  expect(rows.find((row) => row.includes(id))).toContain(says);
  expect(rows.filter((row) => !row.includes('(secondary: '))).toEqual([]);

  const sheets = await textsOf(host.written.get('report.xlsx'));
  const naming = [...sheets].flatMap(([name, text]) => (text.includes(says) ? [name] : []));
  expect(naming).toEqual(['Cover', 'Gap register', 'Undetermined', 'Basis']);
});

describe('without being named', () => {
  const traits = { files: placeOf('440103001') };

  test.each([
    { asOf: '2020-12-31', says: 'gd 1.0.0 Guangdong 13th five-year plan' },
    { asOf: '2023-06-30', says: 'no plan is in force on that day, so the last that ended is taken' },
  ])('none is used on $asOf, and all that hold here are mentioned', async ({ asOf, says }) => {
    const { out } = await runLine(`audit place --as-of ${asOf}`, traits);
    expect(oneLine(out)).toContain(says);
    expect(oneLine(out)).toContain(
      'unused unless named with --rules, as some of the values are secondary: guangdong-145',
    );
    expect(oneLine(out)).toContain('national Figures on community services');
    expect(oneLine(out)).not.toContain('hubei-145');
    expect(out).not.toContain('on secondary values');
  });

  test('json lists them', async () => {
    const { out } = await runLine('audit place --as-of 2023-06-30 -f json', traits);
    expect(JSON.parse(out)).toMatchObject({
      packs: [{ id: 'gd' }],
      packsOnlyNamed: [{ id: 'guangdong-145' }, { id: 'national' }],
    });
  });

  test('a place with no other plan is told which to name', async () => {
    const { code, out, err } = await runLine('audit place', { files: placeOf('420102001') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(oneLine(err)).toContain('hubei-145, national would, but some of the values are secondary');
  });

  // Two provinces by both of their ends, and the three that have no code on the mainland.
  test.each(['110101001', '650102001', '710101001', '810101001', '820101001'])('%s is in the nation', async (code) => {
    const { err } = await runLine('audit place', { files: placeOf(code) });
    expect(oneLine(err)).toContain('national would');
  });
});

test('a pack says where its values were read', async () => {
  const { out } = await runLine('rules show guangdong-145');
  expect(oneLine(out)).toContain('Read at 788px.cn/news/2022/0616/400054712.html');
});

async function textsOf(content: unknown): Promise<ReadonlyMap<string, string>> {
  if (!(content instanceof Uint8Array)) throw new Error('No workbook was written.');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(content).buffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) => {
        row.eachCell(({ text }) => texts.push(text));
      });
      return [sheet.name, texts.join('\n')];
    }),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
