import { type LintCheck } from './lint-check.ts';
import { meaningOf } from '../strictness/meaning-of.ts';

/** Readings that come to the same as the one that stands, or as one before them. */
export const repeatedReadings: LintCheck = ({ pack, ruleSet }) =>
  ruleSet.requirements.flatMap(({ id, judged, readings }) => {
    const at = pack.requirements.find((source) => source.id === id)?.at;
    const all = [judged, ...readings];
    return readings.flatMap((reading, index) => {
      const meaning = ({ row, where, test, due }: typeof reading) => meaningOf([row, where, test, due]);
      const other = all.slice(0, index + 1).find((earlier) => meaning(earlier) === meaning(reading));
      // A reading may follow another copy of the plan that happens to say the same.
      if (other === undefined || at === undefined || reading.source?.id !== other.source?.id) return [];
      const params = { id, reading: reading.id, other: other.id };
      return [{ about: id, diagnostic: { code: 'reading-repeated', severity: 'warning', at, params } }];
    });
  });
