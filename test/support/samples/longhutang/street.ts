import { type Division, divisionsUnder } from '../divisions.ts';
import { type CellDraft } from '../sheet-draft.ts';

/** 龙虎塘街道, and the district of Changzhou it lies in. */
export const street = { code: '320411003', name: '龙虎塘街道' } as const;
export const district = { code: '320411', name: '新北区' } as const;

/** The communities of the street, known by the last three digits of their codes. */
export type Place = '001' | '002' | '003' | '004' | '005' | '006';
export const places = ['001', '002', '003', '004', '005', '006'] as const satisfies readonly Place[];

export function codeOf(place: Place): string {
  return street.code + place;
}

// The list of all communities of the country is long: it is read once.
const names = new Map(divisionsUnder('community', [street.code]).map(({ code, name }) => [code, name]));
const towns = divisionsUnder('town', [district.code]);

/** What the communities are called in the codes: 腾龙, 盘龙, 玲珑, 祥龙, 锦珑, 吟龙社区居委会. */
export function nameOf(place: Place): string {
  const name = names.get(codeOf(place));
  if (name === undefined) throw new Error(`No community has the code ${codeOf(place)}.`);
  return name;
}

/** All streets and towns of the district. */
export function townsOfDistrict(): readonly Division[] {
  return towns;
}

interface People {
  /** 户 */
  readonly households: number;
  /** 户, really lived in. One worker is asked for every 300, begun ones too. */
  readonly resident: CellDraft;
  /** 户, really lived in a year before. */
  readonly before: number;
  /** 人 */
  readonly population: CellDraft;
}

/** Made up. 2100 and 1500 are whole three hundreds; 1850 asks for seven workers, or six if only whole ones count. */
export const people: Readonly<Record<Place, People>> = {
  '001': { households: 2680, resident: 2100, before: 2060, population: 6120 },
  '002': { households: 1920, resident: 1500, before: 1478, population: 4230 },
  '003': { households: 2890, resident: 2430, before: 2395, population: 7050 },
  '004': { households: 2310, resident: 1850, before: 1790, population: 5480 },
  '005': { households: 1480, resident: '待核', before: 1120, population: '3900余' },
  '006': { households: 1360, resident: '1,200', before: 1185, population: 3310 },
};
