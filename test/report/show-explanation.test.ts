import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';
import { showExplanation } from '../../src/report/show-explanation.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aFinding, interval } from '../support/a-report.ts';
import { aFindingExplanation, aRequirementExplanation } from '../support/an-explanation.ts';

describe.each([
  { language: 'zh', locale: locales.zh },
  { language: 'en', locale: locales.en },
])('in $language', ({ language, locale }) => {
  test('a finding is walked back to its cells and its clause', async () => {
    const shown = showExplanation(aFindingExplanation(), aRenderContext({ locale }));
    await expect(shown).toMatchFileSnapshot(`golden/explain-finding-${language}.txt`);
  });

  test('a requirement tells what it asks and needs', async () => {
    const shown = showExplanation(aRequirementExplanation(), aRenderContext({ locale }));
    await expect(shown).toMatchFileSnapshot(`golden/explain-requirement-${language}.txt`);
  });
});

test.each([
  { name: 'short', finding: aFinding(), shown: '现状 19 平方米  要求 ≥ 300 平方米  缺口 281 平方米' },
  {
    name: 'compliant, so without a shortfall',
    finding: aFinding({ outcome: 'compliant', reason: null, observed: interval(300), shortfall: interval(0) }),
    shown: '现状 300 平方米  要求 ≥ 300 平方米\n',
  },
  {
    name: 'short by less than shows at first',
    finding: aFinding({ observed: interval(299.996), shortfall: interval(0.004) }),
    shown: '现状 299.996 平方米  要求 ≥ 300 平方米  缺口 0.004 平方米',
  },
])('the comparison of a finding that is $name', ({ finding, shown }) => {
  expect(showExplanation(aFindingExplanation({ finding }), aRenderContext())).toContain(shown);
});
