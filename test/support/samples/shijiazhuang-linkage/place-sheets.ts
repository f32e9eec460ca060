import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { communities, counties, isCore, isUrban, placeOf, populationOf, towns } from './counties.ts';

/** Regions with the pilots, communities, estates with and without owners' committees, and premises. */
export function placeSheets(): readonly SheetDraft[] {
  return [regionSheet(), communitySheet(), estateSheet(), facilitySheet()];
}

/** Each pilot district has chosen one street, 新华区 both of those listed. */
const pilots = ['130102002', '130104002', '130105001', '130105003', '130108001'];

function regionSheet(): SheetDraft {
  const sheet = new SheetDraft('行政区划');
  sheet.banner('石家庄市部分区县、街道(乡镇)', 7, 'title');
  sheet.add(['行政区划代码', '名称', '层级', '类别', '上级代码', '是否市内区', '试点类型'], 'heading');
  sheet.add(['1301', '石家庄市', '市', null, null, null, null]);
  for (const county of counties) {
    const core = isCore(county) ? '是' : '否';
    sheet.add([county.code, county.name, '区县', county.name.endsWith('区') ? '区' : '县', '1301', core, null]);
    for (const { code, name, kind } of county.towns) {
      sheet.add([code, name, '街道乡镇', kind, county.code, null, pilots.includes(code) ? '“三社联动”试点' : null]);
    }
  }
  return sheet;
}

function communitySheet(): SheetDraft {
  const sheet = new SheetDraft('社区');
  sheet.banner('社区(村)基本情况', 7, 'title');
  sheet.banner('填报单位：市民政局　　填报日期：2020年12月31日', 7, 'note');
  sheet.add(['街道(乡镇)', '社区代码', '社区名称', '社区类型', '户数', '常住人口', '是否有条件'], 'heading');
  for (const { name, communities: members } of towns) {
    const first = sheet.nextRow;
    members.forEach((community, index) => {
      const people = populationOf(community);
      // Two of the villages have the means for a post of their own.
      const able = isUrban(community) ? null : index === 1 || index === 4 ? '有条件' : null;
      const town = index === 0 ? name : null;
      sheet.add([town, community.code, community.name, community.type, Math.round(people / 2.6), people, able]);
    });
    sheet.merge(first, 1, sheet.nextRow - 1, 1);
    const sum = members.reduce((total, community) => total + populationOf(community), 0);
    sheet.add([`${name}小计`, null, null, null, null, sum], 'total');
  }
  return sheet;
}

function estateSheet(): SheetDraft {
  const sheet = new SheetDraft('住宅小区');
  sheet.banner('住宅小区业委会成立情况', 4, 'title');
  sheet.add(['小区编号', '小区名称', '社区代码', '是否成立业委会'], 'heading');
  for (const community of communities.filter(isUrban)) {
    const place = placeOf(community);
    const name = `${community.name.slice(0, 2)}花园`;
    sheet.add([`XQ${String(place).padStart(3, '0')}`, name, community.code, place % 4 === 0 ? '是' : '否']);
  }
  return sheet;
}

const rooms =
  '一站式服务大厅、人民调解室、警务室、计生服务室、社工室、慈善物品保管室、社区办公室、居民议事室、社会组织活动室、文体活动室、图书阅览室、残疾人康复室';

type Centre = readonly [
  unit: string,
  name: string,
  area: CellDraft,
  opened: string,
  functions: string,
  tag: string | null,
];

const three = '全科政务服务、社区服务、社会组织孵化';

// Four demonstration centres were built; that of 中山街道 has 480 of 500 m², that of 裕兴街道 opened in 2019.
const centres: readonly Centre[] = [
  ['130102002', '青园街道综合服务中心', 820, '2017-09-01', three, '示范'],
  ['130102012', '中山东路街道综合服务中心', 500, '2018-12-31', three, '示范'],
  ['130104002', '中山街道综合服务中心', 480, '2018-05-01', three, '示范'],
  ['130104017', '东华街道综合服务中心', 610, '2016-11-01', '全科政务服务、社区服务', null],
  ['130105001', '革新街街道综合服务中心', 650, '2018-03-01', three, '示范'],
  ['130108001', '裕兴街道综合服务中心', 700, '2019-06-01', three, '示范'],
  ['130108008', '裕翔街道综合服务中心', 560, '2016-04-01', three, null],
];

const both = '办公场所、项目培训';

// 新华区 is 20 m² short, 裕华区 came a year too late; 长安区 has three in its streets, 桥西区 two.
const incubators: readonly Centre[] = [
  ['1301', '石家庄市社会组织孵化基地', 620, '2018-06-15', both, null],
  ['130102', '长安区社会组织孵化基地', 320, '2017-05-01', both, null],
  ['130104', '桥西区社会组织孵化基地', 300, '2018-12-31', both, null],
  ['130105', '新华区社会组织孵化基地', 280, '2018-10-01', both, null],
  ['130108', '裕华区社会组织孵化基地', 350, '2019-12-01', '办公场所', null],
  ['130102002', '青园街道孵化基地', 120, '2018-05-01', both, null],
  ['130102012', '中山东路街道孵化基地', 90, '2019-05-01', both, null],
  ['130102102', '高营镇孵化基地', 110, '2020-05-01', both, null],
  ['130104002', '中山街道孵化基地', 100, '2019-03-01', both, null],
  ['130104017', '东华街道孵化基地', 80, '2019-08-01', both, null],
];

function facilitySheet(): SheetDraft {
  const sheet = new SheetDraft('设施');
  sheet.banner('街道中心、孵化基地、社区服务站台账', 9, 'title');
  sheet.banner('填报日期：2020-12-31　　面积为建筑面积(平方米)', 9, 'note');
  const headings = ['设施编号', '设施名称', '设施类型', '单位代码', '建筑面积', '建设方式', '状态', '投用日期', '功能'];
  sheet.add([...headings, '是否示范'], 'heading');
  let number = 0;
  const add = (...cells: readonly CellDraft[]): void => {
    number += 1;
    sheet.add([`SS${String(number).padStart(3, '0')}`, ...cells]);
  };
  const list = (type: string, acquisition: string, centre: Centre): void => {
    const [unit, name, area, opened, functions, tag] = centre;
    add(name, type, unit, area, acquisition, '投用', dayCell(opened), functions, tag);
  };
  for (const centre of centres) list('街道综合服务中心', '新建', centre);
  for (const incubator of incubators) list('社会组织孵化基地', '改扩建', incubator);
  for (const community of communities) {
    const place = placeOf(community);
    // Two communities have no station; every fifth lacks the multi-purpose room; every ninth is too small.
    if (place === 11 || place === 40) continue;
    const wanted = Math.max(300, Math.ceil(populationOf(community) / 2.6 / 5));
    const area = place % 9 === 0 ? wanted - 40 : wanted + 25;
    const acquisition = place % 18 === 0 ? '租赁' : '新建';
    const functions = place % 5 === 0 ? rooms : `${rooms}、多功能室`;
    add(`${community.name}服务站`, '社区服务站', community.code, area, acquisition, '投用', '2017年', functions, null);
  }
  return sheet;
}
