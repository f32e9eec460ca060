import { describe, expect, test } from 'vitest';
import { readSavedReport } from '../../../src/report/earlier/read-saved-report.ts';
import { setBeside } from '../../../src/report/earlier/set-beside.ts';
import { reportFormats } from '../../../src/report/formats/index.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';

const text = reportFormats.json.render(aReport(), aRenderContext());

test('a report that was saved is read as it was', () => {
  const report = aReport();
  const saved = readSavedReport(`\uFEFF${text}`, '2019.json');
  expect(saved).toMatchObject({
    file: '2019.json',
    asOf: '2020-12-31',
    scope: report.scope,
    rate: report.summary.rate,
  });
  const { earlier } = setBeside({ ...report, asOf: '2021-12-31' }, [saved]);
  expect(earlier).toMatchObject([{ differences: [], areas: report.areas.map(({ rate }) => ({ rate })) }]);
});

describe('what is refused', () => {
  const changed = (change: (document: Record<string, unknown>) => void) => {
    const document = JSON.parse(text) as Record<string, unknown>;
    change(document);
    return JSON.stringify(document);
  };

  test.each([
    { name: 'no JSON', given: '社区,户数', code: 'earlier-unreadable', params: { at: '' } },
    { name: 'a report that was cut off', given: text.slice(0, 900), code: 'earlier-unreadable', params: { at: '' } },
    { name: 'other JSON', given: '[1, 2]', code: 'earlier-unreadable', params: { at: '' } },
    { name: 'JSON of another tool', given: changed((it) => (it['tool'] = { name: 'x' })), code: 'earlier-unreadable', params: { at: '' } }, // prettier-ignore
    { name: 'a report of another version', given: changed((it) => (it['schemaVersion'] = '2.0')), code: 'earlier-version', params: { version: '2.0' } }, // prettier-ignore
    { name: 'a report without its summary', given: changed((it) => delete it['summary']), code: 'earlier-unreadable', params: { at: 'summary' } }, // prettier-ignore
    { name: 'a day that is none', given: changed((it) => (it['asOf'] = '2019-02-30')), code: 'earlier-unreadable', params: { at: 'asOf' } }, // prettier-ignore
  ])('$name', ({ given, code, params }) => {
    expect(failureOf(() => readSavedReport(given, 'x.json'))).toMatchObject({ code, params: { file: 'x.json', ...params } }); // prettier-ignore
  });
});
