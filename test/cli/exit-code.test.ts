import { describe, expect, test } from 'vitest';

import { run } from '../../src/cli/run.ts';
import { showDefect } from '../../src/cli/show-defect.ts';
import { aHost } from '../support/a-host.ts';
import { communities, facilities, street } from './a-street.ts';
import { runLine } from './run-line.ts';

const enough = facilities.replace(',280,', ',300,').replace('约320', '320');
const unknown = facilities.replace(',280,', ',300,');
const area = 'audit street/communities.csv street/facilities.csv';

/** A street centre, so that nothing but the area of stations can be short. */
const centre =
  '设施编号,设施类型,乡镇街道代码,建筑面积,状态,投用日期\nc-1,街道综合服务中心,130102001,700,投用,2010-01-01\n';

describe('the exit code of an audit', () => {
  test.each([
    { name: 'a must is short', line: area, stations: facilities, code: 1 },
    { name: 'everything is compliant', line: area, stations: enough, code: 0 },
    { name: 'a must is undetermined', line: area, stations: unknown, code: 0 },
    { name: 'undetermined is to fail', line: `${area} --unknown fail`, stations: unknown, code: 1 },
    { name: 'undetermined is to be ignored', line: `${area} --unknown ignore`, stations: unknown, code: 0 },
    { name: 'never', line: `${area} --fail-on never`, stations: facilities, code: 0 },
    { name: 'never, whatever is unknown', line: `${area} --fail-on never --unknown fail`, stations: unknown, code: 0 },
    { name: 'short, but not due yet', line: `${area} --as-of 2020-12-30`, stations: facilities, code: 0 },
    { name: 'short on the day it is due', line: `${area} --as-of 2020-12-31`, stations: facilities, code: 1 },
  ])('$name: $code', async ({ line, stations, code }) => {
    const files = { 'street/facilities.csv': stations, 'street/centre.csv': centre };
    const result = await runLine(`${line} street/centre.csv`, { files });
    expect({ code: result.code, err: result.err }).toEqual({ code, err: '' });
  });

  test.each([
    { name: 'a should is short', line: '', code: 0 },
    { name: 'a should is short and counts', line: ' --fail-on should', code: 1 },
  ])('$name: $code', async ({ line, code }) => {
    const files = { 'street/facilities.csv': enough };
    expect((await runLine(`${area}${line}`, { files })).code).toBe(code);
  });

  test('a defect is not a finding: it goes on to the caller', async () => {
    const host = { ...aHost({ files: street }), today: () => fail() };
    await expect(run(['audit', 'street'], host)).rejects.toThrow('the clock stands still');
  });
});

test('a defect says how to report it, with version and place', () => {
  const text = showDefect(new Error('the clock stands still'), {
    version: '1.2.3',
    environment: { CSCHECK_LANG: 'en' },
  });
  for (const words of ['defect of cscheck', 'cscheck 1.2.3', 'the clock stands still']) expect(text).toContain(words);
});

function fail(): never {
  throw new Error('the clock stands still');
}

describe('rows that are absent', () => {
  const stationless = facilities.split('\n').slice(0, 2).join('\n');

  test.each([
    { meaning: 'none', counts: { compliant: 1, 'non-compliant': 2, undetermined: 0 } },
    { meaning: 'unknown', counts: { compliant: 1, 'non-compliant': 0, undetermined: 2 } },
  ])('$meaning', async ({ meaning, counts }) => {
    const { out } = await runLine(`${area} --absent-rows ${meaning} -f json`, {
      files: { 'street/communities.csv': communities, 'street/facilities.csv': stationless },
    });
    expect(JSON.parse(out)).toMatchObject({
      options: { absentRows: meaning },
      summary: {
        byRequirement: expect.arrayContaining([
          expect.objectContaining({
            id: 'sjz-135.station-area',
            counts: { ...counts, 'not-due': 0, 'not-applicable': 0 },
          }),
        ]) as unknown,
      },
    });
  });
});
