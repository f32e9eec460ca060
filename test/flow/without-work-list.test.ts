import { expect, test } from 'vitest';
import { withoutWorkList } from '../../src/flow/without-work-list.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';

const data = aSheet([['社区代码'], ['130102001001']], { name: '社区' });

test.each([
  { name: 'as it was written', rows: [['cscheck 整改清单'], [], ['序号', '类别', 'cscheck-marks']], kept: ['社区'] },
  { name: 'with lines above', rows: [['附件'], [], [], [], ['No.', 'cscheck-marks']], kept: ['社区'] },
  { name: 'that only mentions one', rows: [['见 cscheck-marks'], ['整改清单']], kept: ['社区', '清单'] },
])('a work list $name', ({ rows, kept }) => {
  const { sheets } = withoutWorkList(aWorkbook([data, aSheet(rows, { name: '清单' })]));
  expect(sheets.map(({ name }) => name)).toEqual(kept);
});
