import { dayNumber, type IsoDate } from '../../model/iso-date.ts';
import { type PackSummary } from '../../model/report.ts';

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** 序时进度: the share of the days of a period that have passed at the end of a day. */
export function passedOf({ from, to }: Period, on: IsoDate): number {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days <= 0) return on < to ? 0 : 1;
  return Math.min(1, Math.max(0, (dayNumber(on) - dayNumber(from) + 1) / days));
}

/** From the first day of any of the plans to the last day of any. */
export function wholePeriod(packs: readonly Pick<PackSummary, 'period'>[], asOf: IsoDate): Period {
  const starts = packs.map(({ period }) => period.from).toSorted();
  const ends = packs.map(({ period }) => period.to).toSorted();
  return { from: starts[0] ?? asOf, to: ends.at(-1) ?? asOf };
}
