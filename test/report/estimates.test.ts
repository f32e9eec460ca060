import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';
import { dataWords } from '../../src/report/words/data-words.ts';
import { json } from '../../src/report/formats/json.ts';
import { gapRegister } from '../../src/report/gap-register.ts';
import { reportSchema } from '../../src/report/json/report-schema.ts';
import { showFinding } from '../../src/report/words/show-quantity.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aFinding, aReport, interval, reportModel, statedRequirement } from '../support/a-report.ts';

const estimated = aFinding({ observed: interval(0), required: interval(1), unit: 'place', estimate: true });
const reported = aFinding({ observed: interval(0), required: interval(1), unit: 'place' });

describe('A finding that rests on coordinates says so', () => {
  test.each([
    { language: 'zh', sign: '（估算）', remark: '估算' },
    { language: 'en', sign: '(estimate)', remark: 'estimate' },
  ] as const)('in $language', ({ language, sign, remark }) => {
    const locale = locales[language];
    const words = { locale, words: dataWords(reportModel, locale) };
    expect(showFinding(estimated, words).observed).toContain(sign);
    expect(showFinding(reported, words).observed).not.toContain(sign);
    const yesOrNo = { ...estimated, comparison: 'holds' } as const;
    expect(showFinding(yesOrNo, words).observed).toContain(sign);
    const remarks = gapRegister([estimated, reported], aReport(), words).map((row) => row.remark);
    expect(remarks).toEqual([remark, '']);
  });

  test('in JSON, and others say nothing of it', () => {
    const notJudged = [
      { requirement: statedRequirement('demo.training'), reason: 'coordinates-mixed', missing: [], subjects: 3 },
    ] as const;
    const report = { ...aReport(), findings: [estimated, reported], notJudged };
    const document: unknown = JSON.parse(json.render(report, aRenderContext()));
    expect(document).toMatchObject({
      findings: [{ estimate: true }, expect.not.objectContaining({ estimate: true })],
      notJudged: [{ reason: 'coordinates-mixed', missing: [] }],
    });
    const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(reportSchema);
    expect([accepts(document), accepts.errors]).toEqual([true, null]);
  });
});
