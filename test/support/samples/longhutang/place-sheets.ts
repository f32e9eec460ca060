import { SheetDraft } from '../sheet-draft.ts';
import { codeOf, district, nameOf, people, places, street, townsOfDistrict } from './street.ts';

/** The tree of regions with the peers of the street, and the communities of the street. */
export function placeSheets(): readonly SheetDraft[] {
  return [regionSheet(), communitySheet()];
}

function regionSheet(): SheetDraft {
  const sheet = new SheetDraft('行政区划');
  sheet.banner('新北区各街道(镇)', 5, 'title');
  sheet.add(['行政区划代码', '名称', '层级', '类别', '上级代码'], 'heading');
  sheet.add(['3204', '常州市', '市', null, null]);
  sheet.add([district.code, district.name, '区县', '区', '3204']);
  for (const { code, name } of townsOfDistrict()) {
    sheet.add([code, name, '街道乡镇', name.endsWith('街道') ? '街道' : '镇', district.code]);
  }
  return sheet;
}

/** Two heading rows, last year's households hidden, and a total that leaves out what is not known. */
function communitySheet(): SheetDraft {
  const sheet = new SheetDraft('社区基本情况');
  sheet.banner('龙虎塘街道社区基本情况表', 9, 'title');
  sheet.banner('填报单位：龙虎塘街道社会事业保障中心　　填报日期：2017年12月31日', 9, 'note');
  const top = sheet.add(['序号', '社区', null, null, '户数（户）', null, null, '人口（人）', '标签'], 'heading');
  sheet.add(
    [null, '社区代码', '社区名称', '社区类型', '总户数', '实际居住户数', '上年实住户数', '常住人口', null],
    'heading',
  );
  for (const [left, right] of [
    [2, 4],
    [5, 7],
  ] as const)
    sheet.merge(top, left, top, right);
  for (const column of [1, 9]) sheet.merge(top, column, top + 1, column);
  sheet.hiddenColumns.add(7);
  places.forEach((place, index) => {
    const { households, resident, before, population } = people[place];
    const highlight = place === '003' ? '政社互动亮点、网格试点' : null;
    const names = [codeOf(place), nameOf(place), '城市社区'];
    sheet.add([index + 1, ...names, households, resident, before, population, highlight]);
  });
  const households = places.reduce((sum, place) => sum + people[place].households, 0);
  const before = places.reduce((sum, place) => sum + people[place].before, 0);
  const first = sheet.nextRow - places.length;
  const sumOf = (letter: string) => `SUM(${letter}${first}:${letter}${sheet.nextRow - 1})`;
  const sums = [{ formula: sumOf('E'), result: households }, null, { formula: sumOf('G'), result: before }];
  sheet.add([null, '合计', null, null, ...sums], 'total');
  sheet.banner(
    `注：天合光伏产业园、综合保税管理区不设居委会，不列入。${street.name}实住户数以网格走访为准。`,
    9,
    'note',
  );
  return sheet;
}
