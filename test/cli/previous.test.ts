import { describe, expect, test } from 'vitest';
import { runLine } from './run-line.ts';

async function saved(asOf: string): Promise<string> {
  const { host } = await runLine(`audit street -q --as-of ${asOf} -o saved.json`);
  return String(host.written.get('saved.json'));
}

describe('reports of earlier periods', () => {
  test('stand beside the rates, the latest first', async () => {
    const files = { '2018.json': await saved('2018-12-31'), '2019.json': await saved('2019-12-31') };
    const { out, host } = await runLine('audit street --previous 2018.json --previous 2019.json -o a.json', { files });
    const [latest = '', first = ''] = out.split('Since ').slice(1);
    expect(latest).toMatch(/^2019-12-31 \(2019\.json\)/);
    expect(first).toMatch(/^2018-12-31 \(2018\.json\)/);
    const report = JSON.parse(String(host.written.get('a.json'))) as { readonly earlier: readonly object[] };
    expect(report.earlier).toMatchObject([{ asOf: '2018-12-31' }, { asOf: '2019-12-31' }]);
  });

  test('that count otherwise are named and not compared', async () => {
    const files = { '2019.json': await saved('2019-12-31') };
    const { out } = await runLine('audit street --previous 2019.json --absent-rows unknown', { files });
    expect(out).toContain('absent rows taken otherwise');
    expect(out).not.toContain('percentage points');
  });

  test.each([
    { name: 'is not there', line: '--previous 2019.json', says: '2019.json' },
    { name: 'is none', line: '--previous street/facilities.csv', says: 'no JSON report' },
  ])('one that $name stops before anything is written', async ({ line, says }) => {
    const { code, err, host } = await runLine(`audit street ${line} -o a.json`);
    expect({ code, written: [...host.written] }).toEqual({ code: 2, written: [] });
    expect(err).toContain(says);
  });

  test('one of the same day is refused', async () => {
    const files = { 'now.json': await saved('2020-12-31') };
    const { code, err } = await runLine('audit street --as-of 2020-12-31 --previous now.json', { files });
    expect(code).toBe(2);
    expect(err).toContain('not earlier than 2020-12-31');
  });

  test('one is never written over', async () => {
    const files = { '2019.json': await saved('2019-12-31') };
    const { code, host } = await runLine('audit street --previous 2019.json -o 2019.json', { files });
    expect({ code, written: [...host.written] }).toEqual({ code: 2, written: [] });
  });
});
