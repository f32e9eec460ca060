import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../../src/model/outcome.ts';
import { type Report } from '../../../src/model/report.ts';
import { json } from '../../../src/report/formats/json.ts';
import { xlsx } from '../../../src/report/formats/xlsx.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';

describe('what the formulas come to is what JSON says', () => {
  test('on the cover', async () => {
    const cover = (await workbookOf(aReport())).getWorksheet('封面');
    const counts = outcomes.map((outcome, index) => [outcome, resultIn(cover, `B${7 + index}`)] as const);
    expect(documentOf(aReport())).toMatchObject({ summary: { counts: Object.fromEntries(counts) } });
  });

  test('in the compliance table', async () => {
    const sheet = (await workbookOf(aReport())).getWorksheet('达标情况');
    const byArea = aReport().areas.map((_, index) => {
      const at = (column: string) => resultIn(sheet, `${column}${5 + index}`);
      return {
        communities: Object.fromEntries(outcomes.map((outcome, place) => [outcome, at('EFGHI'.charAt(place))])),
        rate: { low: at('J'), high: at('K') },
        rank: at('L'),
        findings: { compliant: at('N'), 'non-compliant': at('O') },
      };
    });
    expect(documentOf(aReport())).toMatchObject({ summary: { byArea } });
  });

  test('in the tasks', async () => {
    const sheet = (await workbookOf(aReport())).getWorksheet('任务分解');
    const byRequirement = aReport().requirements.map((_, index) => {
      const at = (column: string) => resultIn(sheet, `${column}${4 + index}`);
      const counts = { compliant: at('F'), 'non-compliant': at('G'), undetermined: at('H'), 'not-due': at('I') };
      return { counts, rate: { low: at('J'), high: at('K') } };
    });
    expect(documentOf(aReport())).toMatchObject({ summary: { byRequirement } });
  });
});

test('every name in a formula is that of cells with something in them, and every formula has its result', async () => {
  const workbook = await workbookOf(aReport());
  const named = new Set(workbook.definedNames.model.map(({ name }) => name));
  const formulas = workbook.worksheets.flatMap(formulasOf);
  const called = formulas.flatMap(({ formula }) => formula.match(/\b[a-z]+_[a-z_]+\b/g) ?? []);
  expect(formulas.length).toBeGreaterThan(100);
  expect([...new Set(called)].filter((name) => !named.has(name))).toEqual([]);
  expect(formulas.filter(({ result }) => result === undefined)).toEqual([]);
});

test.each([
  { name: 'no text that somebody wrote', column: 'D', formula: undefined },
  { name: 'but a share of what is required', column: 'L', formula: 'IF(N(I5)>0,K5/I5,"")' },
])('the register computes $name', async ({ column, formula }) => {
  const sheet = (await workbookOf(aReport())).getWorksheet('缺口台账');
  expect(sheet?.getCell(`${column}5`).formula).toBe(formula);
});

test('without any gap the counts are nought and the rates whole', async () => {
  const workbook = await workbookOf(aReport({ gaps: 0 }));
  const cover = workbook.getWorksheet('封面');
  expect(['B5', 'B7', 'B8', 'B9', 'B10'].map((address) => resultIn(cover, address))).toEqual([1, 40, 0, 0, 0]);
});

async function workbookOf(report: Report) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(xlsx.render(report, aRenderContext())).buffer);
  return workbook;
}

function documentOf(report: Report): unknown {
  return JSON.parse(json.render(report, aRenderContext()));
}

/** What a formula comes to for programs that only show. */
function resultIn(sheet: exceljs.Worksheet | undefined, address: string): unknown {
  const cell = sheet?.getCell(address);
  if (cell?.type !== exceljs.ValueType.Formula) throw new Error(`There is no formula in ${address}.`);
  return cell.result;
}

function formulasOf(sheet: exceljs.Worksheet) {
  const found: { formula: string; result: unknown }[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type === exceljs.ValueType.Formula) found.push({ formula: cell.formula, result: cell.result });
    });
  });
  return found;
}
