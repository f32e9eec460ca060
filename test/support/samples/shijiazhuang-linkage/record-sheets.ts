import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { communities, counties, isUrban, placeOf, towns } from './counties.ts';
import { workers } from './people-sheets.ts';

/** Documents and funds, services that may be entrusted, needs of money, and the routine work of the year. */
export function recordSheets(): readonly SheetDraft[] {
  return [documentSheet(), serviceSheet(), figureSheet(), eventSheet(), diarySheet()];
}

type Document = readonly [kind: string, unit: string, items: string | null, amount?: CellDraft];

function documentSheet(): SheetDraft {
  const sheet = new SheetDraft('制度文件与资金');
  sheet.banner('“三社联动”制度文件与资金台账', 6, 'title');
  sheet.banner('填报日期：2020-12-31　　金额单位：万元', 6, 'note');
  sheet.add(['事项', '责任单位', '状态', '印发日期', '包含内容', '金额'], 'heading');
  const documents = [
    ...ofTheCity,
    ...counties.flatMap(ofCounty),
    ...towns.flatMap(ofTown),
    ...communities.flatMap(ofCommunity),
  ];
  for (const [kind, unit, items, amount = null] of documents) {
    sheet.add([kind, unit, '已实施', dayCell('2020-03-20'), items, amount]);
  }
  return sheet;
}

// 团市委 is not among the departments, 救孤 not among the themes.
const ofTheCity: readonly Document[] = [
  ['三社联动机制', '1301', null],
  ['三社联动总体规划', '1301', null],
  ['三社联动政策', '1301', null],
  ['三社联动管理制度', '1301', null],
  ['三社联动服务标准', '1301', null],
  ['部门职责分工', '1301', '财政局、人社局、教育局、卫计委、公安局、文广新局、体育局、文明办、残联'],
  ['部门联动机制', '1301', null],
  ['社会组织简化登记办法', '1301', null],
  ['社工+志愿者机制', '1301', null],
  ['志愿服务回馈机制', '1301', '时间储蓄、积分、换取'],
  ['公益项目奖补资金', '1301', '敬老、扶幼、助残、济困', 300],
  ['财政预算', '1301', '购买社区服务资金、公益项目奖补资金', 1200],
];

function ofCounty({ code }: { readonly code: string }): readonly Document[] {
  // 正定县 has no linkage mechanism and no fund; 裕华区 does not say how large its fund is.
  const county = code === '130123';
  const fund: CellDraft = code === '130108' ? null : 50;
  return [
    ...(county ? [] : [['三社联动机制', code, null] as const, ['社会组织培育专项资金', code, null, fund] as const]),
    ['执法双重管理办法', code, null],
    ['社会组织扶持措施', code, '政府购买服务、补贴活动经费'],
    ['部门联动机制', code, null],
    ['降低准入门槛办法', code, '为民服务、养老照护、公益慈善、促进和谐、文体娱乐、农村生产技术服务'],
    ['财政预算', code, '购买社区服务资金', 180],
    ['财政预算', code, '用房建设资金', 400],
    ...(code === '130105' ? [] : [['财政预算', code, '社区社会组织培育扶持资金', 60] as const]),
  ];
}

function ofTown({ code, kind }: { readonly code: string; readonly kind: string }): readonly Document[] {
  const parties = code === '130104017' ? '政府、社会组织' : '政府、社会组织、社工机构';
  return [
    ...(kind === '街道' && code !== '130108008' ? [['执法派驻', code, null] as const] : []),
    ['联席会议制度', code, parties],
  ];
}

const parties = '社区党组织、居委会、社会组织、社工机构、居民代表';

/** Every fourth has an owners' committee in one of its estates, every eighth forgot to invite it. */
function ofCommunity(community: (typeof communities)[number]): readonly Document[] {
  const place = placeOf(community);
  const { code } = community;
  const owners = place % 4 === 0 && place % 8 !== 0 ? '、业委会' : '';
  return [
    ['两委一站架构', code, place % 21 === 0 ? '社区党组织、居委会' : '社区党组织、居委会、社区服务站'],
    ...(place % 15 === 0 ? [] : [['联席会议制度', code, `${parties}${owners}`] as const]),
    ...(isUrban(community) && place % 10 === 3 ? [] : [['居民需求调查', code, null] as const]),
  ];
}

/** Two new services can be entrusted in 长安区; in 桥西区 nobody has said whether the new one can. */
function serviceSheet(): SheetDraft {
  const sheet = new SheetDraft('服务事项');
  sheet.banner('新增社区服务事项', 4, 'title');
  sheet.add(['服务项目', '单位代码', '是否可委托', '新增时间'], 'heading');
  const since = dayCell('2019-05-01');
  for (const [service, unit, may] of [
    ['日间照料', '130102', '是'],
    ['课后托管', '130102', '是'],
    ['心理咨询', '130104', null],
    ['家政服务', '130105', '否'],
  ] as const) {
    sheet.add([service, unit, may, since]);
  }
  return sheet;
}

/** 新华区 needs more than its two funds, 裕华区 has not said what it needs. */
function figureSheet(): SheetDraft {
  const sheet = new SheetDraft('资金需求');
  sheet.banner('2020年三类资金需求(万元)', 4, 'title');
  sheet.add(['指标名称', '单位代码', '年度', '数值'], 'heading');
  for (const [unit, need] of [
    ['130102', 640],
    ['130104', 610],
    ['130105', 620],
    ['130108', null],
    ['130123', 500],
  ] as const) {
    sheet.add(['资金需求', unit, '2020年', need]);
  }
  return sheet;
}

/** 东华街道 filed in November, 裕翔街道 not at all; organisations ran all four kinds of activities in two of three. */
function eventSheet(): SheetDraft {
  const sheet = new SheetDraft('活动记录');
  sheet.banner('2020年活动记录', 4, 'title');
  sheet.add(['活动类型', '单位代码', '承办组织', '活动日期'], 'heading');
  for (const { code } of towns.filter(({ kind }) => kind === '街道')) {
    if (code === '130108008') continue;
    sheet.add(['年度备案申报', code, null, dayCell(code === '130104017' ? '2020-11-27' : '2020-12-15')]);
  }
  sheet.add(['公益创投博览会', '1301', null, dayCell('2020-09-05')]);
  for (const { communities: members } of towns) {
    for (const community of members.filter(isUrban)) {
      const place = placeOf(community);
      const kinds = ['邻里互助', '居民融入', '纠纷调解', ...(place % 3 === 0 ? [] : ['安全活动'])];
      for (const kind of kinds)
        sheet.add([kind, community.code, `${community.code.slice(6)}组织1`, dayCell('2020-08-12')]);
    }
  }
  return sheet;
}

/** A diary entry a month of every worker in post; every tenth worker left out October. */
function diarySheet(): SheetDraft {
  const sheet = new SheetDraft('民情日记');
  sheet.banner('民情日记登记表', 4, 'title');
  sheet.add(['记录人', '单位代码', '事项类型', '日期'], 'heading');
  workers.forEach(({ id, community, hired }, index) => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2020-${String(month).padStart(2, '0')}-21`;
      if (day < hired || (month === 10 && (index + 1) % 10 === 0)) continue;
      sheet.add([id, community.code, '民情日记', dayCell(day)]);
    }
  });
  return sheet;
}
