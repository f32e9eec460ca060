import { type RegisterColumn } from '../locale/locale.ts';
import { type Finding, type Subject } from '../model/finding.ts';
import { type Interval, isExact } from '../model/interval.ts';
import { placeText } from '../model/place.ts';
import { type Rational, rationalFromNumber } from '../model/rational.ts';
import { type Report } from '../model/report.ts';
import { marginTexts } from './words/margin-text.ts';
import { lackingText } from './words/lacking-text.ts';
import { basisText } from './words/secondary-text.ts';
import {
  boundsText,
  differenceBounds,
  digitsToJustify,
  digitsToSee,
  inPercent,
  type QuantityWords,
  showCondition,
} from './words/show-quantity.ts';
import { requirementOf, requirementTitle } from './words/requirement-title.ts';
import { subjectKey, unitKey } from './unit-key.ts';

/** A quantity of one row: an exact number with the places to show it by, or words for bounds. */
export type RegisterCell = string | ExactNumber;

export interface ExactNumber {
  readonly value: Rational;
  readonly digits: number;
}

export type RegisterRow = Readonly<Record<RegisterColumn, RegisterCell>>;

/** A register is computed with, so it keeps more places than a summary shows. */
export const registerDigits = 4;

/** The columns of a 缺口台账 as offices know it, with those that people fill in. */
export const printedColumns: readonly RegisterColumn[] = [
  'number',
  'county',
  'town',
  'community',
  'code',
  'households',
  'subject',
  'requirement',
  'required',
  'observed',
  'shortfall',
  'unit',
  'outcome',
  'solution',
  'responsible',
  'supporting',
  'due',
  'progress',
  'remark',
];

/** All columns in order; what leads from a row back to the plan and to the cells comes after what is printed. */
export const registerColumns: readonly RegisterColumn[] = [
  ...printedColumns,
  'obligation',
  'comparison',
  'reason',
  'lacking',
  'basis',
  'evidence',
  'id',
];

/** One row a finding. Shares are in percent, so that a column of numbers can be summed and sorted. */
export function gapRegister(
  findings: readonly Finding[],
  report: Pick<Report, 'requirements' | 'communities'>,
  language: QuantityWords,
): readonly RegisterRow[] {
  return findings.map(registerRows(report, language));
}

/** Makes the row of one finding at a time, for registers that are too long to be held. */
export function registerRows(
  { requirements, communities }: Pick<Report, 'requirements' | 'communities'>,
  language: QuantityWords,
): (finding: Finding, index: number) => RegisterRow {
  const { locale } = language;
  const households = new Map(communities.map(({ unit, path, households }) => [unitKey(unit, path), households]));
  return (finding, index) => {
    const requirement = requirementOf(finding, requirements);
    return {
      number: String(index + 1),
      ...placeNames(finding.subject, language),
      code: finding.subject.code ?? '',
      households: householdsCell(finding.subject),
      requirement: requirement === undefined ? finding.requirement : requirementTitle(requirement, locale),
      obligation: locale.obligation[finding.obligation],
      comparison: locale.comparison[finding.comparison],
      ...quantityCells(finding, language),
      outcome: locale.outcome[finding.outcome],
      reason: finding.reason === null ? '' : locale.reason[finding.reason],
      lacking: lackingText(finding.lacking, language),
      due: finding.due ?? '',
      basis: requirement === undefined ? finding.clause : basisText(requirement, locale),
      evidence: evidenceText(finding, language),
      id: finding.id,
      solution: '',
      responsible: '',
      supporting: '',
      progress: '',
      remark: remarksOn(finding, language).join(locale.mark.comma),
    };
  };

  /** Of the community that the subject is or lies in. */
  function householdsCell(subject: Subject): RegisterCell {
    const key = subjectKey(subject, 'community');
    const known = key === undefined ? null : (households.get(key) ?? null);
    return known === null ? '' : { value: rationalFromNumber(known), digits: 0 };
  }
}

function remarksOn(finding: Finding, language: QuantityWords): readonly string[] {
  return [...(finding.estimate === true ? [language.locale.report.estimate] : []), ...marginTexts(finding, language)];
}

/** A subject that has a column of its own among the units is not named twice. */
export function placeNames(
  subject: Subject,
  { words }: QuantityWords,
): Record<'county' | 'town' | 'community' | 'subject', string> {
  const own = { level: subject.kind, name: subject.name ?? words.subject(subject.kind) };
  const nameAt = (level: string): string => [...subject.path, own].find((unit) => unit.level === level)?.name ?? '';
  const hasColumn = ['county', 'town', 'community'].includes(own.level);
  return {
    county: nameAt('county'),
    town: nameAt('town'),
    community: nameAt('community'),
    subject: hasColumn ? '' : own.name,
  };
}

function quantityCells(
  finding: Finding,
  { locale, words }: QuantityWords,
): Record<'required' | 'observed' | 'shortfall' | 'unit', RegisterCell> {
  const { observed, required, shortfall, unit, comparison } = finding;
  if (comparison === 'holds') {
    return { required: locale.quantity.yes, observed: showCondition(observed, locale), shortfall: '', unit: '' };
  }
  const digits = Math.max(registerDigits, digitsToJustify(finding));
  const places = digitsToSee(shortfall, unit, digits);
  const hasGap = !isExact(shortfall) || shortfall.low.numerator !== 0n;
  const gap =
    isExact(shortfall) && unit === 'day-number'
      ? { value: shortfall.low, digits: 0 }
      : cellOf(shortfall, unit, places, differenceBounds(shortfall, unit, locale, places));
  return {
    required: cellOf(required, unit, digits, boundsText(required, unit, locale, digits)),
    observed: cellOf(observed, unit, digits, boundsText(observed, unit, locale, digits)),
    shortfall: hasGap ? gap : '',
    unit: unit === 'day-number' ? words.unit('day') : words.unit(unit),
  };
}

/** A number where one is known, else words for its bounds; days are words. */
export function cellOf(interval: Interval, unit: string, digits: number, text: string): RegisterCell {
  if (!isExact(interval) || unit === 'day-number') return text;
  return { value: unit === 'percent' ? inPercent(interval.low) : interval.low, digits };
}

/** The first cell a finding rests on, and how many there are. */
export function evidenceText({ evidence, evidenceTotal }: Finding, { locale }: QuantityWords): string {
  const [first] = evidence;
  if (first === undefined) return '';
  return evidenceTotal > 1 ? `${placeText(first)} ${locale.report.moreCells(evidenceTotal)}` : placeText(first);
}
