import { type Place } from '../../model/place.ts';
import { type Source } from '../../model/source.ts';
import { type LintCheck, type Remark } from './lint-check.ts';

/** Values that are not taken from the plan itself and that nobody has said to have checked. */
export const secondaryValues: LintCheck = ({ pack }) => {
  const remarks = (id: string, source: Source | null, at: Place | undefined): readonly Remark[] => {
    if (source?.status !== 'secondary' || at === undefined) return [];
    return [
      {
        about: id,
        diagnostic: { code: 'value-secondary', severity: 'warning', at, params: { id, source: source.id } },
      },
    ];
  };
  return [
    ...[...pack.parameters].flatMap(([id, { source }]) => remarks(id, source, pack.places.parameters.get(id))),
    ...[...pack.requirements, ...pack.figures].flatMap(({ id, source, at }) => remarks(id, source, at)),
  ];
};
