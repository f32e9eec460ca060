import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { isOwnReport } from '../../src/flow/is-own-report.ts';
import { whatIfSchema } from '../../src/report/what-if/what-if-schema.ts';
import { aHost, type HostTraits } from '../support/a-host.ts';
import { street } from './a-street.ts';

const floor = ['--set', 'sjz-135.station-area=350'];

async function runWhatIf(argv: readonly string[], traits: HostTraits = {}) {
  const host = aHost({ today: '2020-12-31', width: 80, ...traits, files: { ...street, ...traits.files } });
  const code = await run(['whatif', 'street', ...argv], host);
  return { code, out: host.outText(), err: host.errText(), host };
}

describe('what is shown', () => {
  test.each([
    { name: 'zh', argv: [...floor] },
    { name: 'en', argv: [...floor, '--lang', 'en'] },
    { name: 'reading-zh', argv: ['--reading', 'sjz-135.station-area=whole-hundreds', '--by', 'town'] },
  ])('$name', async ({ name, argv }) => {
    const { code, out, err } = await runWhatIf(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`golden/whatif-${name}.txt`);
  });

  test('no line is wider than the terminal, but commands', async () => {
    const { out } = await runWhatIf(floor, { width: 60 });
    const lines = out.split('\n').filter((line) => !line.startsWith('    cscheck '));
    expect(lines.filter((line) => widthOf(line) > 60)).toEqual([]);
  });

  test('the command at the end gives the same again', async () => {
    const { out } = await runWhatIf(['--base-set', 'sjz-135.station-area=310', ...floor]);
    expect(out).toContain(
      'cscheck whatif street --set "sjz-135.station-area=350" --base-set "sjz-135.station-area=310" -o 试算.xlsx',
    );
  });
});

describe('reports', () => {
  const outputs = ['-o', 'w.json', '-o', 'w.csv', '-o', 'w.xlsx'];

  test('the document is as its schema says, in every language alike but for its name', async () => {
    const { out } = await runWhatIf([...floor, '-f', 'json']);
    const validate = new Ajv({ strict: false }).compile(whatIfSchema);
    const document: unknown = JSON.parse(out);
    expect({ valid: validate(document), errors: validate.errors }).toEqual({ valid: true, errors: null });
    const { out: english } = await runWhatIf([...floor, '-f', 'json', '--lang', 'en']);
    expect(english.replace('"language": "en"', '"language": "zh"')).toBe(out);
  });

  test('the csv has a row for each finding that changes', async () => {
    const { out } = await runWhatIf([...floor, '-f', 'csv']);
    const rows: Record<string, string>[] = parse(out, { bom: true, columns: true, record_delimiter: '\r\n' });
    const shown = rows.map((row) =>
      ['社区', '变化', '对照结果', '试算结果', '对照标准值', '试算标准值', '缺口增减'].map((key) => row[key]),
    );
    expect(shown).toEqual([
      ['棉一东社区', '新增缺口', '达标', '未达标', '300', '350', '50'],
      ['光华路社区', '缺口扩大', '未达标', '未达标', '300', '350', '50'],
    ]);
  });

  test('are the same bytes each time, and never read as data', async () => {
    const [first, second] = [await runWhatIf([...floor, ...outputs]), await runWhatIf([...floor, ...outputs])];
    for (const name of ['w.json', 'w.csv', 'w.xlsx']) {
      const [bytes, again] = [first, second].map(({ host }) => Buffer.from(host.written.get(name) ?? ''));
      expect(bytes?.equals(again ?? Buffer.from('')), name).toBe(true);
      expect(await isOwnReport(bytes ?? Buffer.from('')), name).toBe(true);
    }
    expect(await isOwnReport(Buffer.from(first.out))).toBe(true);
  });

  test('the schema is printed', async () => {
    const host = aHost();
    expect(await run(['schema', 'whatif'], host)).toBe(0);
    expect(JSON.parse(host.outText())).toEqual(JSON.parse(JSON.stringify(whatIfSchema)));
  });
});

describe('ends with 2', () => {
  test.each([
    { name: 'where nothing is tried', argv: [], says: '要用 --set 或 --reading 写明试算什么' },
    {
      name: 'for a name nobody knows',
      argv: ['--set', 'sjz-135.station-aera=350'],
      says: '是否“sjz-135.station-area”？',
    },
    {
      name: 'for a value that does not fit',
      argv: ['--base-set', 'sjz-135.station-area=350 户'],
      says: '单位应为 m2，却是 household',
    },
    { name: 'for a reading nobody wrote', argv: ['--reading', 'sjz-135.station-area=whole'], says: '没有读法' },
    { name: 'for half a pair', argv: ['--base-set', 'basic_tolerance'], says: '--base-set' },
    { name: 'where nothing can be judged', argv: [...floor, '--region', '1302'], says: '没有' },
  ])('$name', async ({ argv, says }) => {
    const { code, out, err } = await runWhatIf(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain(says);
  });
});

test('nothing that changes is no failure, and is not green either', async () => {
  const { code, out } = await runWhatIf(['--set', 'batch=2']);
  expect(code).toBe(0);
  expect(out).toContain('没有一项要求受影响');
});

function widthOf(line: string): number {
  return Array.from(line).reduce((width, letter) => width + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
}
