import {
  type CommunityDivision,
  type CountyDivision,
  divisionTree,
  townCodes,
  type TownDivision,
} from '../division-tree.ts';
import { type Random } from '../random.ts';

export interface District extends CountyDivision {
  readonly towns: readonly Town[];
}

export interface Town extends TownDivision {
  readonly communities: readonly Community[];
}

export interface Community extends CommunityDivision {
  readonly households: number;
  readonly population: number;
  /** 智慧社区等级; null where the district has not said. */
  readonly smart: '无' | '基础型' | '成长型' | '标杆型' | null;
}

/** 市南区 whole, six streets of 市北区, and a street and three towns of 莱西市: real names and codes. */
export function inventDistricts(random: Random): readonly District[] {
  return divisionTree(wholeTowns).map((district) => ({
    ...district,
    towns: district.towns.map((town) => ({
      ...town,
      communities: town.communities.map((each) => inventPeople(each, random)),
    })),
  }));
}

const wholeTowns = [
  ...townCodes('370202', ['001', '002', '004', '005', '007', '009', '010', '011', '012', '013', '014']),
  ...townCodes('370203', ['005', '008', '011', '019', '021', '030']),
  ...townCodes('370285', ['002', '101', '105', '106']),
];

export function communitiesOf(districts: readonly District[]): readonly Community[] {
  return districts.flatMap(({ towns }) => towns.flatMap(({ communities }) => communities));
}

export function urbanOf(districts: readonly District[]): readonly Community[] {
  return communitiesOf(districts).filter(({ type }) => type === '城市社区');
}

function inventPeople(division: CommunityDivision, random: Random): Community {
  const urban = division.type === '城市社区';
  const households = urban ? random.between(1200, 4200) : random.between(150, 700);
  const population = Math.round(households * (2.2 + random.next() * 0.6));
  return { ...division, households, population, smart: urban ? smartLevel(random.next()) : '无' };
}

/** Seven in ten have reached a level; few are benchmarks. */
function smartLevel(luck: number): Community['smart'] {
  if (luck < 0.03) return null;
  if (luck < 0.3) return '无';
  if (luck < 0.7) return '基础型';
  return luck < 0.92 ? '成长型' : '标杆型';
}
