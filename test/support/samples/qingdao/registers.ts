import { type Random } from '../random.ts';
import { type CellDraft } from '../sheet-draft.ts';
import { type CsvRow } from '../write-csv.ts';
import { type Community, urbanOf, type District } from './districts.ts';

/** The lists that the districts keep as comma-separated files, by the name of the file. */
export interface Registers {
  readonly organizations: readonly CsvRow[];
  readonly workers: readonly CsvRow[];
  readonly grids: readonly CsvRow[];
  readonly volunteers: readonly CsvRow[];
}

export function inventRegisters(districts: readonly District[], random: Random): Registers {
  const organizations: CsvRow[] = [organizationHeading];
  const workers: CsvRow[] = [workerHeading];
  const grids: CsvRow[] = [gridHeading];
  const volunteers: CsvRow[] = [volunteerHeading];
  for (const community of urbanOf(districts)) {
    organizations.push(...organizationsOf(community, random));
    const team = teamOf(community, random);
    workers.push(...team.map(({ row }) => row));
    grids.push(...gridsOf(community, team, random));
    volunteers.push(...volunteersOf(community, random));
  }
  return { organizations: [...organizations, ...hubsOf(districts, random)], workers, grids, volunteers };
}

const organizationHeading = [
  '组织编号',
  '组织名称',
  '组织类型',
  '所属单位代码',
  '组织性质',
  '服务对象',
  '服务领域',
  '登记备案情况',
  '成立时间',
];

/** About twelve a community: more in the city, fewer in the county-level city. */
function organizationsOf(community: Community, random: Random): readonly CsvRow[] {
  const number = community.code.startsWith('370285') ? random.between(6, 11) : random.between(10, 15);
  return Array.from({ length: number }, (_, index) => [
    `QDZ${community.code.slice(2)}${String(index + 1).padStart(2, '0')}`,
    `${community.name}${random.pick(purposes)}${index + 1}`,
    '社区社会组织',
    community.code,
    random.pick(['服务性', '公益性', '互助性']),
    random.pick(['老年人', '儿童', '残疾人', '老年人、妇女', '全体居民', '困难家庭']),
    random.pick(['文体娱乐', '养老照护', '为民服务', '促进和谐', '公益慈善']),
    random.pick(['备案', '备案', '备案', '登记', '未登记备案']),
    random.chance(0.08)
      ? '2024-05-20'
      : random.chance(0.03)
        ? null
        : `${random.between(2014, 2023)}-0${random.between(1, 9)}-15`,
  ]);
}

const purposes = ['合唱队', '太极队', '邻里互助会', '巧手坊', '书画社', '巡逻队', '读书会', '义剪队'] as const;

/** Hub organisations of the streets; some have none yet. */
function hubsOf(districts: readonly District[], random: Random): readonly CsvRow[] {
  return districts
    .flatMap(({ towns }) => towns)
    .filter(({ kind }) => kind === '街道' && random.chance(0.7))
    .map(({ code, name }) => [
      `QDS${code.slice(2)}`,
      `${name}社会组织联合会`,
      '社会组织联合会',
      code,
      '服务性',
      '全体居民',
      '为民服务',
      '登记',
      '2022-03-15',
    ]);
}

interface Member {
  readonly id: string;
  /** Whether the list of grids is to name this person. */
  readonly inGrid: boolean;
  readonly row: CsvRow;
}

const workerHeading = ['人员编号', '姓名', '单位代码', '职务', '专兼职', '周工时', '入职时间'];

/** Three or four workers, one of whom may stay in the office, and a building head. */
function teamOf(community: Community, random: Random): readonly Member[] {
  const workers = Array.from({ length: random.between(3, 4) }, (_, index): Member => {
    const id = `QDG${community.code.slice(2)}${index + 1}`;
    const office = index === 0 && random.chance(0.6);
    const role = office ? '社区专职工作者、留守办公人员' : '社区专职工作者';
    const hours = weeklyHours(random.next());
    const row = [
      id,
      `${random.pick(familyNames)}*`,
      community.code,
      role,
      '专职',
      hours,
      `${random.between(2012, 2023)}-07-01`,
    ];
    return { id, inGrid: !office && random.chance(0.985), row };
  });
  if (random.chance(0.06)) return workers;
  const id = `QDL${community.code.slice(2)}`;
  const row = [id, `${random.pick(familyNames)}*`, community.code, '楼栋长', '兼职', null, null];
  return [...workers, { id, inGrid: false, row }];
}

function weeklyHours(luck: number): CellDraft {
  if (luck < 0.02) return 37.5;
  if (luck < 0.03) return null;
  if (luck < 0.04) return '约40';
  return luck < 0.8 ? 40 : 42;
}

const gridHeading = ['网格编号', '社区代码', '网格责任人', '网格助理员', '应急预备队人数', '预备队构成'];

function gridsOf(community: Community, team: readonly Member[], random: Random): readonly CsvRow[] {
  return team
    .filter(({ inGrid }) => inGrid)
    .map(({ id }, index) => [
      `QDW${community.code.slice(2)}${index + 1}`,
      community.code,
      id,
      random.chance(0.96) ? random.pick(['楼栋长', '居民代表、楼栋长', '居民小组长']) : random.pick(['志愿者', '无']),
      random.chance(0.03) ? 0 : random.chance(0.02) ? null : random.between(6, 20),
      random.chance(0.5) ? '双报到党员、退役军人、机关干部、志愿者' : '双报到党员、志愿者',
    ]);
}

const volunteerHeading = [
  '志愿者编号',
  '姓名',
  '注册社区',
  '注册平台',
  '注册日期',
  '近一年服务次数',
  '近一年服务时长',
  '星级',
];

/** Made-up volunteers, a few a community: rather more than half have served within the year. */
function volunteersOf(community: Community, random: Random): readonly CsvRow[] {
  return Array.from({ length: random.between(4, 7) }, (_, index) => {
    const times = random.chance(0.03) ? null : random.chance(0.44) ? 0 : random.between(1, 30);
    const registered = random.chance(0.12) ? '2024-06-01' : `${random.between(2016, 2023)}-04-10`;
    return [
      `QDY${community.code.slice(2)}${index + 1}`,
      `${random.pick(familyNames)}*`,
      community.code,
      '中国志愿服务网',
      registered,
      times,
      times === null ? null : times * 2,
      random.pick(['无', '无', '一星', '二星']),
    ];
  });
}

const familyNames = ['王', '李', '张', '刘', '陈', '孙', '于', '姜', '宋', '徐', '曲', '纪'] as const;
