import { dayCell } from '../day-cell.ts';
import { type Random } from '../random.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { type Community, type District, urbanOf } from './districts.ts';

/** What streets and communities report to the bureau: documents, pledged projects, and stations. */
export function communitySheets(districts: readonly District[], random: Random): readonly SheetDraft[] {
  return [
    documentSheet(districts, random),
    pledgeSheet(districts, random),
    stationSheet(districts, random),
    projectSheet(districts),
  ];
}

type Document = readonly [kind: string, unit: string, items: string | null, published?: string];

function documentSheet(districts: readonly District[], random: Random): SheetDraft {
  const sheet = new SheetDraft('制度文件');
  sheet.banner('治理体系和治理能力建设制度文件台账', 6, 'title');
  sheet.banner('填报日期：2024-12-31', 6, 'note');
  sheet.add(['文件类别', '责任单位', '实施情况', '印发日期', '包含要素', '是否公开'], 'heading');
  const documents = [
    ...ofTheCity,
    ...districts.flatMap(({ code }) => ofDistrict(code)),
    ...districts.flatMap(({ towns }) => towns.flatMap((town) => (town.kind === '街道' ? ofStreet(town.code) : []))),
    ...urbanOf(districts).flatMap((community) => ofCommunity(community, random)),
  ];
  for (const [kind, unit, items, published = null] of documents) {
    sheet.add([kind, unit, '已实施', dayCell('2023-11-01'), items, published]);
  }
  sheet.add(['下放审批权限清单', '370285', '起草中', null, null, null]);
  return sheet;
}

// What the city issues holds for its districts and communities where the rules say so.
const ofTheCity: readonly Document[] = [
  ['智慧社区建设规划', '3702', '社区治理、基础设施运营、公共事业管理'],
  ['智慧社区标准规范', '3702', null],
  ['志愿服务记录与证明制度', '3702', null],
  ['社区输入部门响应模式', '3702', '社区输入、网上推送、部门响应'],
  ['人脸识别使用规范', '3702', null],
  ['社区数据安全与隐私保护', '3702', null],
  ['数据共享交换机制', '3702', null],
  ['评议结果运用办法', '3702', '年度考核、报酬发放、评先树优、选拔任用'],
  ['全周期管理机制', '3702', '民情反馈、风险研判、应急响应、舆情应对'],
];

function ofDistrict(code: string): readonly Document[] {
  const all = code !== '370285';
  return [
    ['弹性工时制度', code, all ? '错时上下班、全日值班、节假日轮值' : '错时上下班、节假日轮值'],
    ['物业数据监管', code, null],
    ['智慧社区指标自评', code, null],
    ...(all ? [['下放审批权限清单', code, null] as const] : []),
    ['应急预备队调配制度', code, null],
    ['楼栋长管理规定', code, null],
  ];
}

function ofStreet(code: string): readonly Document[] {
  return [
    ['见面日机制', code, null],
    ['定期入户机制', code, null],
    ['意见反馈渠道', code, '公众号、公开邮箱电话、楼栋意见箱'],
  ];
}

/** Each kind of document is lacking, or lacks a part, in a few communities. */
function ofCommunity({ code }: Community, random: Random): readonly Document[] {
  const groups = '两委、两代表一委员、党员、居民代表、楼栋长、社区民警';
  const linked = '社区两委、社会组织、社会工作者、志愿者';
  const documents: readonly (Document & { readonly length: 3 | 4 })[] = [
    ['节假日值班安排', code, null],
    ['社区联动服务机制', code, random.chance(0.9) ? `${linked}、社会公益慈善资源` : linked],
    ['社区议事组织', code, random.chance(0.85) ? `${groups}、驻社区企业代表` : groups],
    ['志愿服务三张清单', code, '居民需求、志愿服务资源、志愿项目清单', random.chance(0.9) ? '已公开' : '未公开'],
    ['智慧安防应用', code, '安全管理、群防群治、机动车(自行车)管理、生活垃圾处理'],
  ];
  return documents.filter(() => random.chance(0.96));
}

/** Pledges of 2024; one in ten is kept without a partner or does not say who answers for it. */
function pledgeSheet(districts: readonly District[], random: Random): SheetDraft {
  const sheet = new SheetDraft('承诺项目');
  sheet.banner('2024年社区公开承诺为民服务项目', 8, 'title');
  const headings = ['项目类型', '项目编号', '项目内容', '实施单位', '责任主体', '联合单位', '启动日期', '践诺时限'];
  sheet.add([...headings, '公示方式'], 'heading');
  for (const { code, name } of urbanOf(districts)) {
    if (random.chance(0.05)) continue;
    const project = ['承诺为民服务项目', `QDC${code.slice(2)}`, random.pick(works), code];
    const owner: CellDraft = random.chance(0.94) ? name : null;
    const partners: CellDraft = random.chance(0.93) ? '双报到单位、物业企业' : null;
    const channels = random.chance(0.9) ? '线上、线下' : '线下';
    sheet.add([...project, owner, partners, dayCell('2024-02-20'), dayCell('2024-11-30'), channels]);
  }
  return sheet;
}

const works = ['楼道照明改造', '小区停车位整治', '老年助餐服务', '暑期儿童托管', '充电桩安装'] as const;

const sixHaves = '有队伍、有场地、有设施、有制度、有服务';

/** A volunteer station a community, some without records; social-work stations of streets and towns; terminals. */
function stationSheet(districts: readonly District[], random: Random): SheetDraft {
  const sheet = new SheetDraft('站点');
  sheet.banner('社工站、志愿服务站点、自助网点台账', 5, 'title');
  sheet.add(['设施类型', '所属单位', '状态', '投用时间', '功能'], 'heading');
  for (const { towns } of districts) {
    for (const { code } of towns) {
      if (random.chance(0.85)) sheet.add(['社工站', code, '投用', '2022年', null]);
    }
  }
  for (const { code } of urbanOf(districts)) {
    if (random.chance(0.95)) {
      sheet.add(['志愿服务站点', code, '投用', '2023年', random.chance(0.88) ? `${sixHaves}、有记录` : sixHaves]);
    }
    if (random.chance(0.6)) sheet.add(['自助终端', code, '投用', '2023年', null]);
  }
  return sheet;
}

/** One project a district; all but that of 莱西市 have a second way of funding. */
function projectSheet(districts: readonly District[]): SheetDraft {
  const sheet = new SheetDraft('社工项目');
  sheet.banner('社会工作服务项目', 4, 'title');
  sheet.add(['项目类型', '项目内容', '实施单位', '资金来源'], 'heading');
  for (const { code, name } of districts) {
    const funding = code === '370285' ? '政府购买' : '政府购买、居民众筹';
    sheet.add(['社工服务项目', `${name}独居老人关怀`, code, funding]);
  }
  return sheet;
}
