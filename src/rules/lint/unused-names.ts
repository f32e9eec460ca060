import { entryFormulas, overrideFormulas } from '../entry-formulas.ts';
import { namesUsed } from '../names-used.ts';
import { ownOverrides } from '../packs-above.ts';
import { placeIn } from '../source-text.ts';
import { type LintCheck, type Remark } from './lint-check.ts';

/** Indicators and parameters that no requirement, figure or permission uses, directly or by way of an indicator. */
export const unusedNames: LintCheck = ({ pack }) => {
  const entries = [...pack.requirements, ...pack.figures, ...pack.permissions];
  const used = namesUsed(pack, [...entries.flatMap(entryFormulas), ...ownOverrides(pack).flatMap(overrideFormulas)]);
  const indicators = pack.indicators.filter(({ id }) => !used.has(id));
  const parameters = [...pack.parameters.keys()].filter((id) => !used.has(id));
  return [
    ...indicators.map(({ id, formula }): Remark => ({
      about: id,
      diagnostic: { code: 'indicator-unused', severity: 'warning', at: placeIn(formula), params: { id } },
    })),
    ...parameters.flatMap((id): readonly Remark[] => {
      const at = pack.places.parameters.get(id);
      if (at === undefined) return [];
      return [{ about: id, diagnostic: { code: 'parameter-unused', severity: 'warning', at, params: { id } } }];
    }),
  ];
};
