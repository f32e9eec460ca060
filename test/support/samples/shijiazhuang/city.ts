import {
  type CommunityDivision,
  type CountyDivision,
  divisionTree,
  townCodes,
  type TownDivision,
} from '../division-tree.ts';
import { type Random } from '../random.ts';

export interface County extends CountyDivision {
  readonly towns: readonly Town[];
}

export interface Town extends TownDivision {
  readonly communities: readonly Community[];
}

export interface Community extends CommunityDivision {
  /** 户 */
  readonly households: number;
  /** 户 */
  readonly occupied: number;
  /** 人 */
  readonly residents: number;
  /** 人 */
  readonly newcomers: number;
}

/** Part of Shijiazhuang: real names and codes of six districts and counties, invented households and people. */
export function inventCity(random: Random): readonly County[] {
  return divisionTree(wholeTowns).map((county) => ({
    ...county,
    towns: county.towns.map((town) => ({
      ...town,
      communities: town.communities.map((each) => inventPeople(each, random)),
    })),
  }));
}

// Whole towns, some of each county, about four hundred communities and villages in all.
const wholeTowns = [
  ...townCodes('130102', ['001', '002', '003', '004', '005', '013', '014', '100']),
  ...townCodes('130104', ['001', '002', '005', '007', '012', '016', '017', '018']),
  ...townCodes('130107', ['001', '002', '100', '101', '200']),
  ...townCodes('130108', ['001', '004', '006', '008', '009', '101']),
  ...townCodes('130110', ['102', '103', '106', '108', '200', '202', '500']),
  ...townCodes('130123', ['001', '002', '102', '103', '104', '106', '202']),
];

function inventPeople(division: CommunityDivision, random: Random): Community {
  const urban = division.type === '城市社区';
  const households = urban ? random.between(850, 3300) : random.between(180, 1250);
  const occupied = Math.round(households * (0.72 + random.next() * 0.25));
  const residents = Math.round(occupied * (2.4 + random.next() * 0.7));
  const newcomers = Math.round(residents * random.next() * (urban ? 0.3 : 0.08));
  return { ...division, households, occupied, residents, newcomers };
}
