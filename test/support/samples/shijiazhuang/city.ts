import { type Division, divisionsUnder } from '../divisions.ts';
import { type Random } from '../random.ts';

export interface County extends Division {
  readonly towns: readonly Town[];
}

export interface Town extends Division {
  readonly kind: '街道' | '镇' | '乡' | '功能区';
  readonly communities: readonly Community[];
}

export interface Community extends Division {
  readonly type: '城市社区' | '农村社区' | '行政村';
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
  const towns = divisionsUnder('town', townCodes);
  const communities = divisionsUnder('community', townCodes);
  return divisionsUnder('county', countyCodes).map((county) => ({
    ...county,
    towns: within(county, towns).map((town) => {
      const kind = kindOf(town);
      return { ...town, kind, communities: within(town, communities).map((each) => inventPeople(each, kind, random)) };
    }),
  }));
}

// Whole towns, some of each county, about four hundred communities and villages in all.
const townCodes = [
  ...codes('130102', ['001', '002', '003', '004', '005', '013', '014', '100']),
  ...codes('130104', ['001', '002', '005', '007', '012', '016', '017', '018']),
  ...codes('130107', ['001', '002', '100', '101', '200']),
  ...codes('130108', ['001', '004', '006', '008', '009', '101']),
  ...codes('130110', ['102', '103', '106', '108', '200', '202', '500']),
  ...codes('130123', ['001', '002', '102', '103', '104', '106', '202']),
];
const countyCodes = [...new Set(townCodes.map((code) => code.slice(0, 6)))];

function codes(county: string, towns: readonly string[]): readonly string[] {
  return towns.map((town) => county + town);
}

function within(parent: Division, divisions: readonly Division[]): readonly Division[] {
  return divisions.filter(({ code }) => code.startsWith(parent.code));
}

/** The class that digits 7 to 9 of a code stand for. */
function kindOf({ code }: Division): Town['kind'] {
  const block = Number(code.slice(6, 9));
  if (block < 100) return '街道';
  if (block < 200) return '镇';
  return block < 400 ? '乡' : '功能区';
}

function inventPeople(division: Division, kind: Town['kind'], random: Random): Community {
  const type = typeOf(division, kind);
  const households = type === '城市社区' ? random.between(850, 3300) : random.between(180, 1250);
  const occupied = Math.round(households * (0.72 + random.next() * 0.25));
  const residents = Math.round(occupied * (2.4 + random.next() * 0.7));
  const newcomers = Math.round(residents * random.next() * (type === '城市社区' ? 0.3 : 0.08));
  return { ...division, type, households, occupied, residents, newcomers };
}

function typeOf({ name }: Division, kind: Town['kind']): Community['type'] {
  if (/村委会|村民委员会/.test(name)) return '行政村';
  return kind === '街道' ? '城市社区' : '农村社区';
}
