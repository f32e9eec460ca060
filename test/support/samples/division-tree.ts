import { type Division, divisionsUnder } from './divisions.ts';

export interface CountyDivision extends Division {
  readonly towns: readonly TownDivision[];
}

export interface TownDivision extends Division {
  readonly kind: '街道' | '镇' | '乡' | '功能区';
  readonly communities: readonly CommunityDivision[];
}

export interface CommunityDivision extends Division {
  readonly type: '城市社区' | '农村社区' | '行政村';
}

/** These streets and towns whole, under their counties. */
export function divisionTree(townCodes: readonly string[]): readonly CountyDivision[] {
  const towns = divisionsUnder('town', townCodes);
  const communities = divisionsUnder('community', townCodes);
  const counties = [...new Set(townCodes.map((code) => code.slice(0, 6)))];
  return divisionsUnder('county', counties).map((county) => ({
    ...county,
    towns: within(county, towns).map((town) => {
      const kind = kindOf(town);
      return {
        ...town,
        kind,
        communities: within(town, communities).map((each) => ({ ...each, type: typeOf(each, kind) })),
      };
    }),
  }));
}

/** The codes of towns of one county by their last three digits. */
export function townCodes(county: string, towns: readonly string[]): readonly string[] {
  return towns.map((town) => county + town);
}

function within(parent: Division, divisions: readonly Division[]): readonly Division[] {
  return divisions.filter(({ code }) => code.startsWith(parent.code));
}

/** The class that digits 7 to 9 of a code stand for. */
function kindOf({ code }: Division): TownDivision['kind'] {
  const block = Number(code.slice(6, 9));
  if (block < 100) return '街道';
  if (block < 200) return '镇';
  return block < 400 ? '乡' : '功能区';
}

function typeOf({ name }: Division, kind: TownDivision['kind']): CommunityDivision['type'] {
  if (/村委会|村民委员会/.test(name)) return '行政村';
  return kind === '街道' ? '城市社区' : '农村社区';
}
