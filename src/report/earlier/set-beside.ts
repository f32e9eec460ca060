import { type EarlierArea, type EarlierDifference, type EarlierPeriod, type SavedReport } from '../../model/earlier.ts';
import { Failure } from '../../model/failure.ts';
import { type UnitName } from '../../model/finding.ts';
import { type Report } from '../../model/report.ts';
import { rateOf } from '../build/rate-of.ts';

/**
 * The report with earlier ones beside it, the oldest first.
 *
 * @throws Failure when one is about another place, or is not earlier than the next
 */
export function setBeside(report: Report, saved: readonly SavedReport[]): Report {
  const inOrder = saved.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  for (const [index, { file, asOf, scope }] of inOrder.entries()) {
    const next = inOrder[index + 1]?.asOf ?? report.asOf;
    if (asOf >= next) throw new Failure('earlier-not-earlier', { file, asOf, next });
    if (!isSame(scope, report.scope)) {
      const [there, here] = [scope, report.scope].map((unit) => unit?.name ?? '—');
      throw new Failure('earlier-elsewhere', { file, there: there ?? '', here: here ?? '' });
    }
  }
  return { ...report, earlier: inOrder.map((each) => periodOf(each, report)) };
}

/** Two reports count the same only when their rules, their requirements and their options are the same. */
function differencesOf(saved: SavedReport, report: Report): readonly EarlierDifference[] {
  const packs = (list: readonly { readonly id: string; readonly sha256: string }[]) =>
    list.map(({ id, sha256 }) => `${id} ${sha256}`);
  const requirements = report.requirements.map(({ id }) => id);
  const options = (['absentRows', 'region', 'set', 'readings', 'encouraged'] as const).filter(
    (option) => textOf(saved.options[option]) !== textOf(report.options[option]),
  );
  return [
    ...(textOf(packs(saved.packs)) === textOf(packs(report.packs)) ? [] : (['packs'] as const)),
    ...(textOf(saved.requirements) === textOf(requirements) ? [] : (['requirements'] as const)),
    ...options,
  ];
}

/** The order in which packs, options and regions were named changes nothing. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(textOf).toSorted());
  if (typeof value === 'object' && value !== null) return textOf(Object.entries(value));
  return JSON.stringify(value);
}

function periodOf(saved: SavedReport, report: Report): EarlierPeriod {
  const areas = new Map(
    saved.areas.map(({ unit, path, rate, findings }): [string, EarlierArea] => [
      placeOf(unit, path),
      { rate, findingRate: rateOf(findings) },
    ]),
  );
  return {
    file: saved.file,
    asOf: saved.asOf,
    differences: differencesOf(saved, report),
    rate: saved.rate,
    communityRate: saved.communityRate,
    areas: report.areas.map(({ unit, path }) => areas.get(placeOf(unit, path)) ?? null),
  };
}

/** A code stays when a name changes; without one, the names down to it. */
function placeOf({ code, name }: UnitName, path: readonly UnitName[]): string {
  return code ?? [...path.map((unit) => unit.name), name].join('/');
}

function isSame(one: UnitName | null, other: UnitName | null): boolean {
  if (one === null || other === null) return one === other;
  return one.code !== null && other.code !== null ? one.code === other.code : one.name === other.name;
}
