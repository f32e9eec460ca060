import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { type District } from './districts.ts';

/** What the city bureau keeps: regions, the communities of each district, figures, systems and services. */
export function citySheets(districts: readonly District[]): readonly SheetDraft[] {
  return [
    regionSheet(districts),
    ...districts.map(communitySheet),
    figureSheet(),
    systemSheet(districts),
    serviceSheet(),
  ];
}

function regionSheet(districts: readonly District[]): SheetDraft {
  const sheet = new SheetDraft('行政区划');
  sheet.banner('青岛市部分区市行政区划', 5, 'title');
  sheet.add(['行政区划代码', '名称', '层级', '类别', '上级代码'], 'heading');
  sheet.add(['3702', '青岛市', '市', null, null]);
  for (const { code, name, towns } of districts) {
    sheet.add([code, name, '区县', name.endsWith('区') ? '区' : '县级市', '3702']);
    for (const town of towns) sheet.add([town.code, town.name, '街道乡镇', town.kind, code]);
  }
  return sheet;
}

function communitySheet({ name, towns }: District): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.banner(`${name}社区智慧化建设台账`, 7, 'title');
  sheet.banner(`填报单位：${name}民政局　　填报日期：2024年12月31日`, 7, 'note');
  const headings = ['街道(镇)', '社区代码', '社区名称', '社区类型', '户数（户）', '常住人口（人）', '智慧社区等级'];
  sheet.add(headings, 'heading');
  for (const town of towns) {
    const first = sheet.nextRow;
    town.communities.forEach(({ code, name: title, type, households, population, smart }, index) =>
      sheet.add([index === 0 ? town.name : null, code, title, type, households, population, smart]),
    );
    sheet.merge(first, 1, sheet.nextRow - 1, 1);
  }
  const everyone = towns.flatMap(({ communities }) => communities);
  const households = everyone.reduce((sum, community) => sum + community.households, 0);
  const population = everyone.reduce((sum, community) => sum + community.population, 0);
  sheet.add(['合计', null, null, null, households, population], 'total');
  return sheet;
}

/** 市北区 spent as much as the year before, 莱西市 has not said what it spent then. */
function figureSheet(): SheetDraft {
  const sheet = new SheetDraft('数字投入');
  sheet.banner('社区数字基础设施投入(万元)', 4, 'title');
  sheet.add(['指标名称', '地区', '年度', '数值'], 'heading');
  for (const [county, before, now] of [
    ['370202', 860, 1035.5],
    ['370203', 720, 720],
    ['370285', null, 310],
  ] as const) {
    sheet.add(['数字基础设施投入', county, '2023年', before]);
    sheet.add(['数字基础设施投入', county, '2024年', now]);
  }
  return sheet;
}

/** The grid platform knows five of six kinds of data; 市南区 took a system of its streets out of service. */
function systemSheet(districts: readonly District[]): SheetDraft {
  const sheet = new SheetDraft('信息系统');
  sheet.banner('基层信息系统台账', 6, 'title');
  sheet.add(['系统名称', '使用单位', '系统功能', '对接平台', '上线时间', '下线时间'], 'heading');
  const city = '3702';
  for (const [name, functions, linked, opened] of [
    ['镇街数据平台', null, '无', '2023-05-01'],
    ['智慧社区综合管理平台', null, '无', '2023-09-01'],
    ['社区网格治理平台', '人、地、事、物、组织', '智慧社区综合管理平台', '2022-03-01'],
    ['互联网+政务服务', '查询、办理、反馈', '智慧社区综合管理平台', '2021-06-01'],
    ['水电气暖统一服务入口', '水、电、气、暖', '无', '2024-04-01'],
    ['志愿服务对接平台', null, '无', '2023-03-01'],
  ] as const) {
    sheet.add([name, city, functions, linked, dayCell(opened), null]);
  }
  for (const { code, towns } of districts) {
    sheet.add(['镇街数据平台', code, null, null, dayCell('2023-10-01'), null]);
    towns.forEach((town, index) => {
      const retired = code === '370202' && index === 0 ? dayCell('2024-08-31') : null;
      sheet.add(['其他', town.code, null, '无', dayCell('2020-01-01'), retired]);
      if (index % 3 === 0) sheet.add(['街道特色应用', town.code, null, '智慧社区综合管理平台', '2023年', null]);
    });
  }
  return sheet;
}

/** Eight of nine matters can be handled online in the whole city; 托育 at the window only. */
function serviceSheet(): SheetDraft {
  const sheet = new SheetDraft('服务事项');
  sheet.banner('社区政务服务事项清单', 4, 'title');
  sheet.add(['事项名称', '提供单位', '办理渠道', '开通时间'], 'heading');
  const rows: (readonly [string, string, string, CellDraft])[] = [
    ...['就业', '健康', '卫生', '医疗', '救助', '养老', '助残', '未成年保护'].map(
      (name): readonly [string, string, string, CellDraft] => [name, '3702', '窗口、网上', '2022年'],
    ),
    ['托育', '3702', '窗口', '2023年'],
    ['法律援助', '370202', '网上', dayCell('2024-03-18')],
    ['预防接种', '370203', '网上、掌上', '2023年'],
  ];
  for (const row of rows) sheet.add(row);
  return sheet;
}
