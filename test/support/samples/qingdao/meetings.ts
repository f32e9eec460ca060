import { type Random } from '../random.ts';
import { type CsvRow } from '../write-csv.ts';
import { type Community, type District, urbanOf } from './districts.ts';

/** Deliberations of every month and reviews of every half-year in 2024, as the communities reported them. */
export function meetings(districts: readonly District[], random: Random): readonly CsvRow[] {
  const rows = urbanOf(districts).flatMap((community) => meetingsOf(community, random));
  return [['举办单位', '活动类型', '活动日期'], ...rows];
}

/** One in eight missed a month, one in three held it on another day once, one in ten left out a review. */
function meetingsOf({ code }: Community, random: Random): readonly CsvRow[] {
  const missed = random.chance(0.12) ? random.between(1, 12) : 0;
  const moved = random.chance(0.34) ? random.between(1, 12) : 0;
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => month !== missed);
  const reviewed = random.chance(0.1) ? ['2024-06-24', '2024-06-27'] : ['2024-06-24', '2024-12-16'];
  return [
    ...months.map((month) => [
      code,
      '说事议事',
      `2024-${String(month).padStart(2, '0')}-${month === moved ? '19' : '17'}`,
    ]),
    ...reviewed.map((day) => [code, '民主评议', day]),
  ];
}
