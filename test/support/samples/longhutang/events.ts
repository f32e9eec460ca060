import { type CellDraft } from '../sheet-draft.ts';
import { dayOfYear } from './calendar.ts';
import { volunteers } from './organization-sheet.ts';
import { codeOf, type Place, places, street } from './street.ts';

/** One line of the list of activities. */
export interface Activity {
  readonly day: string;
  readonly unit: string;
  readonly kind: string;
  readonly title: string;
  readonly topic?: string;
  readonly sessions?: CellDraft;
  readonly residentLed?: '是' | '否';
  readonly where?: '小区' | '社区' | '街道外';
  readonly org?: string;
}

/** Sessions of the year in one community. */
interface Programme {
  /** Led by residents, two to a line. */
  readonly ledTwice: number;
  /** Neighbours helping neighbours, led by residents, one to a line. */
  readonly neighbours: number;
  /** Culture and sport that the community itself puts on, one to a line. */
  readonly own: number;
  readonly coBuilding: number;
  /** Two-way assessments with the street. */
  readonly assessed: readonly string[];
  /** Where its troupe played. */
  readonly played: readonly (readonly [day: string, where: '小区' | '街道外'])[];
}

// Led by residents: 31, 30, 34, 36, 26, and 24 with about five more in 吟龙. Co-building: 15 and one of the street.
const programmes: Readonly<Record<Place, Programme>> = {
  '001': {
    ...{ ledTwice: 12, neighbours: 7, own: 6, coBuilding: 3, assessed: ['2017-06-21', '2017-12-13'] },
    played: [
      ['2017-05-13', '小区'],
      ['2017-09-23', '小区'],
    ],
  },
  '002': { ledTwice: 11, neighbours: 8, own: 4, coBuilding: 2, assessed: ['2017-12-13'], played: [] },
  '003': {
    ...{ ledTwice: 13, neighbours: 8, own: 6, coBuilding: 3, assessed: ['2017-06-20', '2017-12-12'] },
    played: [
      ['2017-06-10', '小区'],
      ['2017-10-21', '街道外'],
    ],
  },
  '004': {
    ...{ ledTwice: 14, neighbours: 8, own: 5, coBuilding: 4, assessed: ['2017-06-20', '2017-12-12'] },
    played: [
      ['2017-05-20', '小区'],
      ['2017-09-28', '街道外'],
    ],
  },
  '005': { ledTwice: 10, neighbours: 6, own: 3, coBuilding: 1, assessed: ['2017-11-28'], played: [] },
  '006': { ledTwice: 12, neighbours: 0, own: 2, coBuilding: 2, assessed: [], played: [] },
};

/** Every activity of the year, in the order of their days. */
export function activities(): readonly Activity[] {
  const all = [...places.flatMap(inCommunity), ...onTheStreet];
  return all.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function inCommunity(place: Place): readonly Activity[] {
  const { ledTwice, neighbours, own, coBuilding, assessed, played } = programmes[place];
  const unit = codeOf(place);
  const helping = { unit, kind: '邻里互助', title: '邻里守望', residentLed: '是', where: '小区' } as const;
  return [
    ...spread(ledTwice, place).map((day): Activity => ({ ...danced(unit, day), sessions: 2, residentLed: '是' })),
    ...spread(own, place).map((day): Activity => ({ ...danced(unit, day), sessions: 1, residentLed: '否' })),
    ...spread(neighbours, place).map((day): Activity => ({ ...helping, day, sessions: 1 })),
    ...(place === '006' ? [{ ...helping, day: '2017-11-25', sessions: '约5' }] : []),
    ...spread(coBuilding, place).map((day): Activity => ({
      day,
      unit,
      kind: '共建活动',
      title: '与驻地单位共建',
      sessions: 1,
      residentLed: '否',
    })),
    ...assessed.map((day): Activity => ({ day, unit, kind: '双向评估', title: '政社互动双向评估' })),
    ...played.map(([day, where]): Activity => ({
      day,
      unit,
      kind: '团队演出',
      title: '社区天天乐',
      residentLed: '否',
      where,
    })),
  ];
}

function danced(unit: string, day: string) {
  return { day, unit, kind: '文体活动', title: '广场文体活动', where: '社区' } as const;
}

/** So many days, evenly over the year, each community a few days after the one before it. */
function spread(times: number, place: Place): readonly string[] {
  return Array.from({ length: times }, (_, index) =>
    dayOfYear(Math.floor(((index + 0.4) * 350) / times) + 2 * Number(place)),
  );
}

const { code } = street;

function routine(kind: string, topic: string | undefined, title: string, days: readonly string[]): readonly Activity[] {
  return days.map((day) => ({ day, unit: code, kind, title, ...(topic === undefined ? {} : { topic }) }));
}

function shown(kind: string, title: string, days: readonly string[]): readonly Activity[] {
  return days.map((day) => ({ day, unit: code, kind, title, sessions: 1, residentLed: '否' }));
}

/** Of the fifteenth of each month, those of these months. */
function monthly(...months: readonly number[]): readonly string[] {
  return months.map((month) => `2017-${String(month).padStart(2, '0')}-15`);
}

// Seven large performances of eight, nine contests of nine; no post in February, no assessment in August, no joint
// meeting in the third quarter; the heads of organisations are trained six days late.
const onTheStreet: readonly Activity[] = [
  ...shown('大型文娱演出', '龙虎聚焦文艺演出', monthly(1, 3, 5, 6, 9, 10, 12)),
  ...shown('全民体育比赛', '全民健身比赛', monthly(3, 4, 5, 6, 7, 9, 10, 11, 12)),
  ...shown('共建活动', '边检站共建', ['2017-08-01']),
  ...shown('宣传发动', '学雷锋日宣传', ['2017-03-05']),
  ...shown('社会组织亮点展示', '公益集市', ['2017-11-18']),
  ...monthly(3, 5, 7, 10, 12).map((day): Activity => ({
    day,
    unit: code,
    kind: '志愿服务',
    title: '便民服务',
    residentLed: '否',
    org: volunteers,
  })),
  ...routine('公众号推送', undefined, '龙虎聚焦', monthly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
  ...routine('考核评定', '城市长效管理', '长效管理月度考核', monthly(3, 4, 5, 6, 7, 9, 10, 11)),
  ...routine('联席会议', '五位一体', '“五位一体”联席会议', ['2017-03-24', '2017-06-16', '2017-12-08']),
  ...routine('督查指导', '政社互动', '部门落实情况督查', ['2017-06-20']),
  ...routine('督查指导', '网格服务', '网格服务督查', ['2017-05-16', '2017-09-19']),
  ...routine('督查指导', '文体活动', '文体活动全面督查', ['2017-09-14']),
  ...routine('考察学习', '社会组织', '社会组织工作考察', ['2017-04-18']),
  ...routine('业务培训', '社会组织负责人', '负责人业务培训', ['2017-07-06']),
  ...routine('业务培训', '申报评估', '等级评估申报培训', ['2017-08-24']),
  ...routine('业务培训', '素质教育', '年终集中培训', ['2017-12-06']),
];
