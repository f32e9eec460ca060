import { type ChangeColumn } from '../../locale/what-if-labels.ts';
import { type Finding } from '../../model/finding.ts';
import { changeKinds, type FindingChange, kindsOf } from '../../model/finding-change.ts';
import { type Interval } from '../../model/interval.ts';
import { type ReportComparison } from '../../model/report-comparison.ts';
import { cellOf, evidenceText, placeNames, type RegisterCell, registerDigits } from '../gap-register.ts';
import {
  boundsText,
  differenceBounds,
  digitsToJustify,
  digitsToSee,
  type QuantityWords,
  showCondition,
} from '../words/show-quantity.ts';

export type ChangeRow = Readonly<Record<ChangeColumn, RegisterCell>>;

/** One row a finding that changes, the most telling first. */
export function changeRegister(
  changes: readonly FindingChange[],
  { requirements }: Pick<ReportComparison, 'requirements'>,
  language: QuantityWords,
): readonly ChangeRow[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement.after]));
  const { locale } = language;
  const outcome = (finding: Finding | null) =>
    finding === null ? locale.whatIf.notAsked : locale.outcome[finding.outcome];
  return changes.map((change, index) => {
    const { id, requirement, obligation, subject, before, after } = change;
    const kinds = kindsOf(change);
    const [was, is] = [before, after].map((finding) => quantityCells(finding, language));
    const finding = after ?? before;
    return {
      number: String(index + 1),
      ...placeNames(subject, language),
      requirement: byId.get(requirement)?.title[locale.words] ?? requirement,
      obligation: locale.obligation[obligation],
      change: locale.mark.list(changeKinds.filter((kind) => kinds.has(kind)).map((kind) => locale.whatIf.kind[kind])),
      outcomeBefore: outcome(before),
      outcomeAfter: outcome(after),
      observedBefore: was?.observed ?? '',
      observedAfter: is?.observed ?? '',
      requiredBefore: was?.required ?? '',
      requiredAfter: is?.required ?? '',
      ...differenceCells(change, language),
      unit: unitsOf(change, language),
      code: subject.code ?? '',
      evidence: finding === null ? '' : evidenceText(finding, language),
      id,
    };
  });
}

function quantityCells(
  finding: Finding | null,
  { locale }: QuantityWords,
): Record<'observed' | 'required', RegisterCell> | undefined {
  if (finding === null || finding.outcome === 'not-applicable') return undefined;
  const { observed, required, unit, comparison } = finding;
  if (comparison === 'holds') {
    return { required: locale.quantity.yes, observed: showCondition(observed, locale) };
  }
  const digits = Math.max(registerDigits, digitsToJustify(finding));
  const cell = (interval: Interval) => cellOf(interval, unit, digits, boundsText(interval, unit, locale, digits));
  return { observed: cell(observed), required: cell(required) };
}

/** A change of unit has no difference: the one is asked instead of the other. */
function differenceCells(
  { quantities }: FindingChange,
  { locale }: QuantityWords,
): Record<'shortfallBefore' | 'shortfallAfter' | 'difference', RegisterCell> {
  const [first, second] = quantities;
  const cell = (interval: Interval, unit: string): RegisterCell => {
    const digits = digitsToSee(interval, unit, registerDigits);
    return cellOf(
      interval,
      unit === 'day-number' ? '' : unit,
      digits,
      differenceBounds(interval, unit, locale, digits),
    );
  };
  if (first === undefined) return { shortfallBefore: '', shortfallAfter: '', difference: '' };
  const last = second ?? first;
  return {
    shortfallBefore: cell(first.before, first.unit),
    shortfallAfter: cell(last.after, last.unit),
    difference: second === undefined ? cell(first.difference, first.unit) : '',
  };
}

function unitsOf({ quantities }: FindingChange, { locale, words }: QuantityWords): string {
  const names = quantities.map(({ unit }) => words.unit(unit === 'day-number' ? 'day' : unit));
  const [first = '', second] = names;
  return second === undefined || second === first ? first : locale.whatIf.turned(first, second);
}
