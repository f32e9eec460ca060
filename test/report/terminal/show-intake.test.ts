import { expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type SheetReading } from '../../../src/model/table.ts';
import { showIntake } from '../../../src/report/terminal/show-intake.ts';
import { aRenderContext } from '../../support/a-render-context.ts';

const readings: readonly SheetReading[] = [
  {
    file: 'districts.xlsx',
    sheet: '设施',
    hidden: false,
    table: 'facilities',
    headingRows: [3, 4],
    dataRows: 120,
    totalRows: [5, 40, 77],
    dataDate: '2020-12-31',
    columns: [
      { letter: 'A', heading: '序号', matched: 'ordinal-number', hidden: false },
      { letter: 'B', heading: '市', matched: 'path:city', hidden: false },
      { letter: 'C', heading: '建筑面积（㎡）', matched: 'floor_area', unit: 'm2', hidden: true },
      { letter: 'F', heading: '社区代码', matched: 'path:community:code', hidden: false },
      { letter: 'D', heading: '所属社区', matched: null, suggestion: 'unit_id', hidden: false },
      { letter: 'E', heading: '备注', matched: null, hidden: false },
    ],
    normalised: { 'thousands-separator': 12, 'some-new-kind': 1 },
  },
  {
    file: 'districts.xlsx',
    sheet: '说明',
    hidden: true,
    table: null,
    headingRows: [],
    dataRows: 0,
    totalRows: [],
    columns: [],
    normalised: {},
  },
  {
    file: 'staff.csv',
    sheet: '',
    hidden: false,
    table: 'trainings',
    headingRows: [1],
    dataRows: 1,
    totalRows: [],
    columns: [],
    normalised: {},
  },
];

test.each([
  { language: 'zh', locale: locales.zh },
  { language: 'en', locale: locales.en },
])('how sheets were read, in $language', async ({ language, locale }) => {
  const shown = showIntake(readings, aRenderContext({ locale }));
  await expect(shown).toMatchFileSnapshot(`../golden/intake-${language}.txt`);
});
