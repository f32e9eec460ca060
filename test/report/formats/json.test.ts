import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { rational } from '../../../src/model/rational.ts';
import { type NotJudged } from '../../../src/model/report.ts';
import { json } from '../../../src/report/formats/json.ts';
import { reportSchema } from '../../../src/report/json/report-schema.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aFinding, aReport, interval, statedRequirement } from '../../support/a-report.ts';

const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(reportSchema);
/** The published schema lets later versions add keys; this one does not, so that no key goes undescribed. */
const describes = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(closed(reportSchema));

const permission = {
  id: 'demo.small',
  clause: { id: 'demo-09', locator: 'L11', text: { zh: '可以合用', en: 'may share' } },
  title: { zh: '合用', en: 'sharing' },
};
const uncomputed: NotJudged = {
  requirement: { ...statedRequirement('demo.training'), reported: true },
  reason: 'table-absent',
  missing: ['trainings'],
  subjects: 3,
};

test('the document', async () => {
  const shown = json.render(aReport(), aRenderContext());
  await expect(shown).toMatchFileSnapshot('../golden/report.json.txt');
});

describe('the schema', () => {
  test.each([
    { name: 'a few gaps', report: aReport(), context: {} },
    { name: 'no gaps', report: aReport({ gaps: 0 }), context: {} },
    { name: 'ten thousand gaps', report: aReport({ gaps: 10_000 }), context: {} },
    { name: 'English', report: aReport(), context: { locale: locales.en } },
    {
      name: 'what is permitted',
      report: { ...aReport(), findings: [aFinding({ outcome: 'not-applicable', reason: 'permitted', permission })] },
      context: {},
    },
    { name: 'a figure that could not be computed', report: { ...aReport(), notJudged: [uncomputed] }, context: {} },
    { name: 'no scope', report: { ...aReport(), scope: null }, context: {} },
  ])('describes all of $name', ({ report, context }) => {
    describes(parsed(report, context));
    expect(describes.errors ?? []).toEqual([]);
  });

  test.each([
    { name: 'a day that is none', change: { asOf: '2020-12' } },
    { name: 'an unknown outcome', change: { findings: [{ ...firstFinding(), outcome: 'failed' }] } },
    { name: 'a number as text', change: { findings: [{ ...firstFinding(), observed: { low: '19', high: 19 } }] } },
    { name: 'a finding without its evidence', change: { findings: [{ ...firstFinding(), evidence: undefined }] } },
    {
      name: 'a diagnostic without its message',
      change: {
        diagnostics: [{ code: 'cell-error', severity: 'error', file: 'a', sheet: null, cell: null, params: {} }],
      },
    },
    { name: 'no summary', change: { summary: undefined } },
    { name: 'another major version', change: { schemaVersion: '2.0' } },
  ])('refuses $name', ({ change }) => {
    const document: unknown = JSON.parse(JSON.stringify({ ...parsed(aReport()), ...change }));
    expect(accepts(document)).toBe(false);
  });

  test('leaves room for keys of a later version', () => {
    expect(accepts({ ...parsed(aReport()), figures: [] })).toBe(true);
  });
});

describe('a quantity', () => {
  test.each([
    { name: 'a whole number', value: interval(300), written: { low: 300, high: 300 } },
    { name: 'a decimal', value: interval(0.1), written: { low: 0.1, high: 0.1 } },
    { name: 'unbounded above', value: interval(300, null), written: { low: 300, high: null } },
    { name: 'unknown', value: interval(null), written: { low: null, high: null } },
    {
      name: 'a third',
      value: { low: rational(1n, 3n), high: null },
      written: { low: 1 / 3, high: null, exact: { low: '1/3', high: null } },
    },
    {
      name: 'more digits than a double holds',
      value: { low: rational(9_007_199_254_740_993n), high: rational(9_007_199_254_740_993n) },
      written: {
        low: 9_007_199_254_740_992,
        high: 9_007_199_254_740_992,
        exact: { low: '9007199254740993', high: '9007199254740993' },
      },
    },
  ])('$name', ({ value, written }) => {
    const report = { ...aReport(), findings: [aFinding({ observed: value })] };
    expect(parsed(report)).toMatchObject({ findings: [{ observed: written }] });
  });
});

function parsed(report: ReturnType<typeof aReport>, context: Parameters<typeof aRenderContext>[0] = {}): object {
  return objectOf(JSON.parse(json.render(report, aRenderContext(context))));
}

function firstFinding(): object {
  const document = parsed({ ...aReport(), findings: [aFinding()] });
  const findings: readonly unknown[] =
    'findings' in document && Array.isArray(document.findings) ? document.findings : [];
  return objectOf(findings[0]);
}

function closed(schema: unknown): object {
  const copy: unknown = JSON.parse(JSON.stringify(schema), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && 'required' in value
      ? { ...value, additionalProperties: false }
      : value,
  );
  return objectOf(copy);
}

function objectOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('This is no object.');
  return value;
}
