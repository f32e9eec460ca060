import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { codeOf, nameOf, type Place, places, street, townsOfDistrict } from './street.ts';

/** Documents, platforms, services and published figures. */
export function recordSheets(): readonly SheetDraft[] {
  return [documentSheet(), platformSheet(), serviceSheet(), figureSheet()];
}

interface Papers {
  /** 协议书: a draft has no day yet. */
  readonly agreement: string | null;
  readonly lists: string | null;
  /** 万元 */
  readonly funds: CellDraft;
  readonly database: string;
  readonly plan: string;
}

const lists = '依法履行职责事项、依法协助政府工作事项';

// Signed on the last day of the half-year by 盘龙, five days later by 锦珑, not yet by 吟龙.
const papers: Readonly<Record<Place, Papers>> = {
  '001': { agreement: '2017-04-12', lists, funds: 32, database: '2017-11-20', plan: '2017-03-27' },
  '002': {
    agreement: '2017-06-30',
    lists: '依法协助政府工作事项',
    funds: 26,
    database: '2017-10-02',
    plan: '2017-04-10',
  },
  '003': { agreement: '2017-03-28', lists, funds: 35, database: '2017-12-22', plan: '2017-03-20' },
  '004': { agreement: '2017-04-12', lists, funds: '30余', database: '2017-12-11', plan: '2017-07-18' },
  '005': { agreement: '2017-07-05', lists, funds: '待定', database: '2017-10-01', plan: '2017-05-15' },
  '006': { agreement: null, lists, funds: 22, database: '2017-12-04', plan: '2017-06-12' },
};

function documentSheet(): SheetDraft {
  const sheet = new SheetDraft('制度文件台账');
  sheet.banner('2017年社区建设制度文件台账', 9, 'title');
  sheet.banner('填报单位：党群办公室　　填报日期：2017年12月31日　　金额单位：万元', 9, 'note');
  const headings = [
    '序号',
    '材料类型',
    '文件名称',
    '责任单位',
    '实施情况',
    '印发日期',
    '包含内容',
    '金额',
    '最近更新日期',
  ];
  sheet.add(headings, 'heading');
  let number = 0;
  const add = (kind: string, title: string, unit: string, ...rest: readonly CellDraft[]): void => {
    number += 1;
    sheet.add([number, kind, title, unit, ...rest]);
  };
  for (const [kind, title, issued, items = null] of streetPapers) {
    add(kind, title, street.name, '已实施', issued, items, null, null);
  }
  for (const place of places) {
    const { agreement, lists: items, funds, database, plan } = papers[place];
    const unit = nameOf(place);
    const signed = agreement === null ? ['起草中', null] : ['已实施', dayCell(agreement)];
    add('协助政府工作协议书', '基层群众自治组织协助政府工作协议书', unit, ...signed, items, null, null);
    add('财政预算', '社区工作经费', unit, '已实施', dayCell('2017-01-20'), null, funds, null);
    add('社区总网格图', '网格总图', unit, '已实施', '2017年2月', null, null, null);
    add('重点居民信息库', '重点居民信息库', unit, '已建立', '2016年', null, null, dayCell(database));
    add('文体活动计划', '2017年文体活动计划', unit, '印发', dayCell(plan), null, null, null);
  }
  add('高标准和谐社区申报', '申报材料', nameOf('004'), '印发', '2017年9月', null, null, null);
  return sheet;
}

type Paper = readonly [kind: string, title: string, issued: CellDraft, items?: string];

const streetPapers: readonly Paper[] = [
  ...['党群办公室', '城市管理办公室', '政法综治中心'].map((office): Paper => [
    '部门协助事项清单',
    `${office}需社区协助事项清单`,
    '2017年3月',
  ]),
  ['网格工作与考核制度', '网格工作和考核办法', '2017.05', '工作制度、考核办法'],
  ['社区网格服务机制', '社区网格服务机制', dayCell('2017-06-12'), '工作要求、制度、具体内容'],
  ['五位一体联席会议制度', '“五位一体”联席会议制度', '2017年3月'],
  ['社会组织+社工+志愿者联动机制', '三方联动办法', '2017年4月'],
  ['入驻评估机制', '入驻评估办法', dayCell('2017-11-20')],
  // 跟踪辅导 is lacking.
  ['六阶段孵化程序', '社会组织孵化流程', dayCell('2017-11-20'), '接受申请、筛选评估、入壳、孵化、出壳'],
  ['社工管理考核制度', '社工管理考核办法', '2017年2月'],
  ['淘汰机制', '社工考核淘汰办法', '2017年2月'],
  ['预算安排机制', '社区建设预算安排办法', '2017年1月'],
];

/** 吟龙 goes online after the year. */
function platformSheet(): SheetDraft {
  const sheet = new SheetDraft('信息平台');
  sheet.banner('城乡社区信息化平台使用情况', 3, 'title');
  sheet.add(['平台名称', '使用单位', '上线时间'], 'heading');
  for (const place of places) {
    sheet.add(['城乡社区信息化平台', nameOf(place), place === '006' ? dayCell('2018-01-15') : '2016年']);
  }
  return sheet;
}

function serviceSheet(): SheetDraft {
  const sheet = new SheetDraft('服务事项');
  sheet.banner('社区服务事项开展情况', 4, 'title');
  sheet.add(['服务项目', '提供单位', '开展情况', '开展时间'], 'heading');
  sheet.add(['社会组织办理咨询', street.name, '已开展', '2017年3月']);
  for (const place of places) {
    const offered = place === '005' ? ['未开展', null] : ['已开展', '2017年'];
    sheet.add(['居民分类服务', nameOf(place), ...offered]);
  }
  return sheet;
}

/** The street comes fifth of ten by its score: in the better half, not among the best forty percent. */
const scores = [93.2, 91.05, 90.4, 88.9, 91.8, 89.7, 92.6, 90.1, 88.2, 91.3] as const;
const escalated = [12, 8, 15, 9, 6, 5] as const;
const onTime = ['98.5%', '97%', '99.2%', '96.4%', '95%', null] as const;

function figureSheet(): SheetDraft {
  const sheet = new SheetDraft('统计指标');
  sheet.banner('2017年度有关指标', 5, 'title');
  sheet.banner('填报日期：2017-12-31', 5, 'note');
  sheet.add(['指标名称', '单位', '年度', '数值', '数据来源'], 'heading');
  townsOfDistrict().forEach(({ code }, index) => {
    sheet.add(['城市长效管理得分', code, '2017年', scores[index] ?? null, '区城管办通报']);
  });
  sheet.add(['居民满意度', street.code, '2017年', '78.6%', '第三方抽样']);
  sheet.add(['发现问题数', street.code, '2017年', 214, '城市管理办公室']);
  sheet.add(['按期整改问题数', street.code, '2017年', 203, '城市管理办公室']);
  places.forEach((place, index) => {
    sheet.add(['上报城管办问题数', codeOf(place), '2017年', escalated[index] ?? null, '社区']);
    sheet.add(['四级联动按时办结率', codeOf(place), '2017年', onTime[index] ?? null, '信息平台']);
  });
  return sheet;
}
