import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { codeOf, nameOf, type Place, places, street } from './street.ts';

/** Premises of the communities and of the street, and the building projects of the year. */
export function premisesSheets(): readonly SheetDraft[] {
  return [facilitySheet(), projectSheet()];
}

const threeStations = '公共管理服务站、社会组织工作站、居民活动站';

type Station = readonly [area: CellDraft, functions: string, signs: string | null, standard: string | null];

const stations: Readonly<Record<Place, Station>> = {
  '001': [620, threeStations, '标识齐全', '达标'],
  '002': [480, threeStations, '标识齐全', '达标'],
  '003': [710, `${threeStations}、一站式服务大厅`, '标识齐全', '达标'],
  '004': ['560㎡', `一站式服务大厅、${threeStations}`, '标识齐全', '达标'],
  // The signs are not up yet.
  '005': [400, threeStations, null, '达标'],
  // Nobody has inspected it.
  '006': ['约380', threeStations, '标识齐全', null],
};

function facilitySheet(): SheetDraft {
  const sheet = new SheetDraft('服务设施');
  sheet.banner('社区服务设施台账', 9, 'title');
  sheet.banner('填报单位：社会事业保障中心　　填报日期：2017-12-31　　面积单位：平方米', 9, 'note');
  const headings = ['设施名称', '设施类型', '所属单位', '建筑面积', '状态', '投用时间', '功能', '标签', '是否达标'];
  sheet.add(headings, 'heading');
  const section = sheet.add(['一、社区用房'], 'note');
  sheet.merge(section, 1, section, 9);
  for (const place of places) {
    const [area, functions, signs, standard] = stations[place];
    const name = `${nameOf(place).replace('居委会', '')}党群服务中心`;
    sheet.add([name, '社区党群服务中心', nameOf(place), area, '投用', '2014年', functions, signs, standard]);
  }
  const second = sheet.add(['二、养老与社会组织'], 'note');
  sheet.merge(second, 1, second, 9);
  sheet.add(['腾龙老年人日间照料中心', '老年人日间照料中心', nameOf('001'), 340, '在建', null, null, null, null]);
  for (const [name, place, status, opened] of meals) {
    sheet.add([`${name}助餐点`, '老年人助餐点', nameOf(place), null, status, opened, null, null, null]);
  }
  const zones = '展示区、培训区、办公区';
  const centre = [street.name, '200平方', '投用', dayCell('2017-12-18'), zones, null, null];
  sheet.add(['龙虎塘街道社会组织发展中心', '社会组织发展中心', ...centre]);
  return sheet;
}

/** Four at the end of 2016, of which one is closed by now; two opened in 2017. */
const meals: readonly (readonly [string, Place, string, CellDraft])[] = [
  ['腾龙', '001', '投用', '2015.06'],
  ['玲珑', '003', '投用', '2015年'],
  ['祥龙', '004', '投用', dayCell('2016-11-01')],
  ['吟龙', '006', '停用', '2016年3月'],
  ['盘龙', '002', '投用', dayCell('2017-05-08')],
  ['锦珑', '005', '投用', '2017年10月'],
];

function projectSheet(): SheetDraft {
  const sheet = new SheetDraft('项目台账');
  sheet.banner('2017年社区建设改造和购买服务项目台账', 8, 'title');
  sheet.banner('填报日期：2017-12-31', 8, 'note');
  sheet.add(
    ['项目类型', '项目内容', '实施单位', '方案上报时间', '启动时间', '完成时间', '服务领域', '项目金额(万元)'],
    'heading',
  );
  const build = (content: string, place: Place, ...days: readonly CellDraft[]) =>
    sheet.add(['建设改造', content, codeOf(place), ...days.slice(0, 3), null, days[3] ?? null]);
  const [xianglongPlan, xianglongStart] = [dayCell('2017-05-18'), dayCell('2017-07-10')];
  build('一站式服务大厅改造提升', '004', xianglongPlan, xianglongStart, dayCell('2017-12-15'), 86);
  build('法制文化园提升', '003', dayCell('2017-06-28'), dayCell('2017-08-07'), '2017年12月', 35);
  // Sent twelve days late, and nobody has written down when it was done.
  build('居民活动室改造', '002', dayCell('2017-07-12'), dayCell('2017-09-04'), null, '约20');
  for (const [content, field, amount] of [
    ['社区信息平台运维', '信息化建设', 12],
    ['社会组织培育孵化', '社会组织培育发展', 18.5],
  ] as const) {
    sheet.add(['政府购买服务', content, street.code, null, '2017年3月', null, field, amount]);
  }
  return sheet;
}
