import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { nameOf, type Place, places, street } from './street.ts';

export const volunteers = '青鸟志愿者服务队';

/** Name, day of registration or filing, rating (null: does not take part), and whether its ledger is in order. */
type Registered = readonly [name: string, day: CellDraft, rating: string | null, ledger?: string | null];

/**
 * Ten have been registered for two years at the end of 2017, the last of them to the day: nine take part in the rating
 * and six hold 1A or better, four of those better than 1A. The two of 2016 are too young.
 */
const registered: Readonly<Record<Place, readonly Registered[]>> = {
  '001': [
    ['腾龙社区老年协会', '2012年5月', '3A'],
    ['腾龙社区邻里互助会', dayCell('2014-03-20'), '1A'],
  ],
  '002': [['盘龙社区书画社', '2013年', '无']],
  '003': [
    ['玲珑社区普法志愿者协会', dayCell('2011-12-04'), '4A'],
    ['玲珑社区锡剧社', dayCell('2015-12-31'), '2A'],
  ],
  '004': [
    ['祥龙社区残疾人之家', dayCell('2014-05-18'), '1A'],
    ['祥龙社区舞龙队', dayCell('2015-09-01'), '无'],
    ['祥龙社区四点半课堂服务中心', dayCell('2016-03-18'), null],
  ],
  '005': [['锦珑社区老年协会', '2014年', null, '不完善']],
  '006': [
    ['吟龙社区巧手编织社', '2015年6月', '无'],
    ['吟龙社区青少年科普中心', '2016年11月', null],
  ],
};

const filedNames = ['文体队', '夕阳红合唱团', '治安巡逻队', '环保志愿队', '妇女儿童之家', '太极拳队', '便民维修队'];

/** How many are only on file. With the registered ones: 8, 8, 10, 7, 8 and 6. */
const filed: Readonly<Record<Place, number>> = { '001': 6, '002': 7, '003': 8, '004': 4, '005': 7, '006': 4 };

export function organizationSheet(): SheetDraft {
  const sheet = new SheetDraft('社会组织台账');
  sheet.banner('龙虎塘街道社会组织台账', 10, 'title');
  sheet.banner('填报单位：社会组织发展中心　　填报日期：2017-12-31', 10, 'note');
  const headings = ['组织编号', '组织名称', '组织类型', '所属单位', '引进或培育', '登记备案情况', '成立时间'];
  sheet.add([...headings, '参评情况', '评估等级', '台账情况'], 'heading');
  let number = 0;
  const add = (...cells: readonly CellDraft[]): void => {
    number += 1;
    sheet.add([`LHTZ${String(number).padStart(3, '0')}`, ...cells]);
  };
  // Rated 3A, of the street: the tenth that may be rated. Only two more came in 2017.
  add(volunteers, '志愿服务组织', street.name, '培育', '登记', '2013年3月', '已参评', '3A', '完善');
  add('龙虎塘街道社会组织联合会', '社会组织联合会', street.name, '培育', '登记', '2017年6月', '未参评', '未评', '完善');
  const agency = ['专业社工机构', street.name, '引进', '登记', dayCell('2017-04-01'), '未参评', '未评', '完善'];
  add('新北区益邻社会工作服务中心', ...agency);
  for (const place of places) {
    for (const [name, day, rating, ledger = '完善'] of registered[place]) {
      const joined = rating === null ? '未参评' : '已参评';
      add(name, '社区社会组织', nameOf(place), '培育', '登记', day, joined, rating ?? '未评', ledger);
    }
    for (let index = 0; index < filed[place]; index += 1) {
      add(...filedOrganization(place, index));
    }
    // A firm on the list of organisations is none.
    if (place === '002') add('盘龙家政服务部', '家政企业', nameOf(place), '引进', '登记', '2016年', null, null, null);
  }
  return sheet;
}

/** 锦珑 does not know when its last one was filed; 吟龙 does not say how the ledger of its last one is kept. */
function filedOrganization(place: Place, index: number): readonly CellDraft[] {
  const last = index === filed[place] - 1;
  const round = Math.floor(index / filedNames.length);
  const name = `${nameOf(place).slice(0, 2)}社区${filedNames[index % filedNames.length] ?? ''}${round > 0 ? '(二)' : ''}`;
  const day = place === '005' && last ? null : `${2010 + index}年${index + 1}月`;
  const ledger = place === '006' && last ? null : place === '005' && index === 0 ? '不完善' : '完善';
  return [name, '社区社会组织', nameOf(place), '培育', '备案', day, null, null, ledger];
}
