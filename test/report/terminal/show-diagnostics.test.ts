import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Diagnostic } from '../../../src/model/diagnostic.ts';
import { Failure } from '../../../src/model/failure.ts';
import { showDiagnostics } from '../../../src/report/terminal/show-diagnostics.ts';
import { showFailure } from '../../../src/report/terminal/show-failure.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';

describe('every diagnostic', () => {
  test.each([
    { language: 'zh', locale: locales.zh },
    { language: 'en', locale: locales.en },
  ])('is shown by kind with its place, in $language', async ({ language, locale }) => {
    const shown = showDiagnostics(aReport().diagnostics, aRenderContext({ locale }));
    await expect(shown).toMatchFileSnapshot(`../golden/diagnostics-${language}.txt`);
  });

  test('is listed, however many there are', () => {
    const shown = showDiagnostics(
      Array.from({ length: 1000 }, (_, index) => missingKey(index + 2)),
      aRenderContext(),
    );
    expect(shown.match(/› A\d+$/gm)).toHaveLength(1000);
  });

  test('that says the same of several cells says it once', () => {
    const shown = showDiagnostics([missingKey(2), missingKey(3)], aRenderContext());
    expect(shown).toBe(
      '错误 缺少编号 2 key-missing\n' +
        '  a.xlsx › 社区 › A2\n' +
        '  a.xlsx › 社区 › A3\n' +
        '    “社区代码”为空，这一行无法按编号辨认。请补填。\n',
    );
  });

  test('there is none', () => {
    expect(showDiagnostics([], aRenderContext())).toBe('没有发现数据问题\n');
  });

  test.each([
    { name: 'by table and id', column: 'facilities.floor_area', shown: '“建筑面积”为空' },
    { name: 'by id where all tables agree', column: 'floor_area', shown: '“建筑面积”为空' },
    { name: 'by id where tables differ', column: 'kind', shown: '“kind”为空' },
    { name: 'by its heading', column: '面积（㎡）', shown: '“面积（㎡）”为空' },
  ])('names a column $name', ({ column, shown }) => {
    expect(showDiagnostics([{ ...missingKey(2), params: { column } }], aRenderContext())).toContain(shown);
  });
});

describe('a failure', () => {
  test('says what stopped the tool and what to do', () => {
    expect(showFailure(new Failure('file-missing', { file: '数据.xlsx' }), aRenderContext())).toBe(
      '无法继续：找不到文件“数据.xlsx”。\n建议：请检查路径和文件名。\n',
    );
  });

  test('lists all that was malformed first', () => {
    const failure = new Failure('material-malformed', { count: 2 }, [missingKey(2), missingKey(3)]);
    const shown = showFailure(failure, aRenderContext());
    expect(shown.indexOf('A2')).toBeLessThan(shown.indexOf('无法继续：数据有 2 处错误'));
  });
});

function missingKey(row: number): Extract<Diagnostic, { code: 'key-missing' }> {
  return {
    code: 'key-missing',
    severity: 'error',
    at: { file: 'a.xlsx', sheet: '社区', cell: `A${row}` },
    params: { column: '社区代码' },
  };
}
