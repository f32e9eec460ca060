import { describe, expect, test } from 'vitest';
import { type Report } from '../../../src/model/report.ts';
import { setBeside } from '../../../src/report/earlier/set-beside.ts';
import { failureOf } from '../../support/failure-of.ts';
import { anEarlier } from '../../support/an-earlier.ts';
import { aReport } from '../../support/a-report.ts';

const report = aReport();

describe('earlier reports', () => {
  test('stand in the order of their days, each with the areas of this report', () => {
    const saved = [anEarlier(report), anEarlier(report, { file: '2018.json', asOf: '2018-12-31' })];
    const { earlier } = setBeside(report, saved);
    expect(earlier.map(({ file }) => file)).toEqual(['2018.json', '2019.json']);
    expect(earlier[1]?.areas.map((area) => area?.rate)).toEqual(report.areas.map(({ rate }) => rate));
  });

  test.each([
    { name: 'the same day', days: ['2020-12-31'] },
    { name: 'the day after', days: ['2021-01-01'] },
    { name: 'one day twice', days: ['2019-12-31', '2019-12-31'] },
  ])('may not be of $name', ({ days }) => {
    const saved = days.map((asOf) => anEarlier(report, { asOf }));
    expect(failureOf(() => setBeside(report, saved))).toMatchObject({ code: 'earlier-not-earlier' });
  });

  test('may be of the day before', () => {
    expect(setBeside(report, [anEarlier(report, { asOf: '2020-12-30' })]).earlier).toHaveLength(1);
  });

  test.each([
    { name: 'another city', scope: { level: 'city', code: '1302', name: '示范市' } as const },
    { name: 'a city of another name without a code', scope: { level: 'city', code: null, name: '样板市' } as const },
    { name: 'no single place', scope: null },
  ])('may not be about $name', ({ scope }) => {
    expect(failureOf(() => setBeside(report, [anEarlier(report, { scope })]))).toMatchObject({
      code: 'earlier-elsewhere',
      params: { file: '2019.json' },
    });
  });

  test('may be about the same city under another name', () => {
    const scope = { level: 'city', code: '1301', name: '旧名市' } as const;
    expect(setBeside(report, [anEarlier(report, { scope })]).earlier).toHaveLength(1);
  });
});

describe('rates are compared', () => {
  const { packs, options, requirements } = report;
  const ids = requirements.map(({ id }) => id);

  test.each([
    { name: 'the same rules and options', parts: {}, differences: [] },
    { name: 'the requirements in another order', parts: { requirements: ids.toReversed() }, differences: [] },
    { name: 'another pack', parts: { packs: [] }, differences: ['packs'] },
    { name: 'another version of a pack', parts: { packs: packs.map(({ id }) => ({ id, sha256: 'c'.repeat(64) })) }, differences: ['packs'] }, // prettier-ignore
    { name: 'a requirement fewer', parts: { requirements: ids.slice(1) }, differences: ['requirements'] },
    { name: 'a requirement more', parts: { requirements: [...ids, 'demo.more'] }, differences: ['requirements'] },
    { name: 'absent rows taken otherwise', parts: { options: { ...options, absentRows: 'unknown' } }, differences: ['absentRows'] }, // prettier-ignore
    { name: 'a region', parts: { options: { ...options, region: ['130102'] } }, differences: ['region'] },
    { name: 'a parameter set', parts: { options: { ...options, set: { area: '25' } } }, differences: ['set'] },
    { name: 'a reading chosen', parts: { options: { ...options, readings: ['a=b'] } }, differences: ['readings'] },
    { name: 'what is encouraged', parts: { options: { ...options, encouraged: true } }, differences: ['encouraged'] },
  ] as const)('with $name: $differences', ({ parts, differences }) => {
    expect(setBeside(report, [anEarlier(report, parts)]).earlier[0]?.differences).toEqual(differences);
  });
});

describe('an area', () => {
  const [district] = report.areas;
  const renamed = (unit: object): Report['areas'] =>
    report.areas.map((area) => (area === district ? { ...area, unit: { ...area.unit, ...unit } } : area));

  test.each([
    { name: 'keeps its code under another name', unit: { name: '旧名区' }, isFound: true },
    { name: 'of another code is another', unit: { code: '130199' }, isFound: false },
  ])('$name', ({ unit, isFound }) => {
    const { earlier } = setBeside(report, [anEarlier(report, { areas: renamed(unit) })]);
    expect(earlier[0]?.areas[0] !== null).toBe(isFound);
  });

  test('without a code is known by the names down to it', () => {
    const bare = report.areas.map((area) => ({ ...area, unit: { ...area.unit, code: null } }));
    const { earlier } = setBeside({ ...report, areas: bare }, [anEarlier({ ...report, areas: bare })]);
    expect(earlier[0]?.areas).not.toContain(null);
  });
});
