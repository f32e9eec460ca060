import { constantOf } from '../../formula/constant-of.ts';
import { fromDayNumber } from '../../model/iso-date.ts';
import { toNumber } from '../../model/rational.ts';
import { placeIn } from '../source-text.ts';
import { type LintCheck } from './lint-check.ts';

/** Due dates before the plan begins or after it ends; those that differ from row to row are not known. */
export const dueDates: LintCheck = ({ standing, ruleSet }) =>
  standing.requirements.flatMap(({ id, readings }) => {
    const compiled = ruleSet.requirements.find((requirement) => requirement.id === id);
    const trees = compiled === undefined ? [] : [compiled.judged, ...compiled.readings];
    return readings.flatMap((reading, index) => {
      const tree = trees.find((each) => each.id === reading.id)?.due ?? null;
      const value = tree === null ? undefined : constantOf(tree);
      const isRepeated = index > 0 && reading.due?.text === readings[0].due?.text;
      if (value === undefined || reading.due === null || isRepeated) return [];
      const due = fromDayNumber(toNumber(value));
      // A day that is taken over from the pack above belongs to its plan.
      const { from, to } = standing.periods.get(placeIn(reading.due).file) ?? standing.period;
      if (due >= from && due <= to) return [];
      const at = placeIn(reading.due);
      const params = { id, due, from, to };
      return [{ about: id, diagnostic: { code: 'due-outside-period', severity: 'warning', at, params } }];
    });
  });
