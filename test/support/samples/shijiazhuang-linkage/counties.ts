import {
  type CommunityDivision,
  type CountyDivision,
  divisionTree,
  townCodes,
  type TownDivision,
} from '../division-tree.ts';

/** Some streets of the four pilot districts, a town, and a township of 正定县: real names and codes. */
export const counties: readonly CountyDivision[] = divisionTree([
  ...townCodes('130102', ['002', '012', '102']),
  ...townCodes('130104', ['002', '017']),
  ...townCodes('130105', ['001', '003']),
  ...townCodes('130108', ['001', '008']),
  ...townCodes('130123', ['202']),
]);

export const towns: readonly TownDivision[] = counties.flatMap((county) => county.towns);
export const communities: readonly CommunityDivision[] = towns.flatMap((town) => town.communities);

/** The urban districts: all but the county. */
export function isCore({ code }: { readonly code: string }): boolean {
  return !code.startsWith('130123');
}

export function isUrban({ type }: CommunityDivision): boolean {
  return type === '城市社区';
}

/** Where a community stands in the list: what is odd about one of them is tied to its place. */
export function placeOf(community: CommunityDivision): number {
  return communities.indexOf(community) + 1;
}

/** 人, made up: from 1,900 to 9,700 in the city, so that one or two posts are asked for. */
export function populationOf(community: CommunityDivision): number {
  const place = placeOf(community);
  return isUrban(community) ? 1900 + ((place * 1300) % 7900) : 400 + ((place * 170) % 1500);
}
