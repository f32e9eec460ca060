import { type Finding } from '../../model/finding.ts';
import { type Outcome } from '../../model/outcome.ts';
import { compare, divide, toNumber, type Rational, zero } from '../../model/rational.ts';
import { showFinding } from '../words/show-quantity.ts';
import { bulletBar, type BulletBar } from './bullet-bar.ts';
import { findingLines, type DetailLine } from './finding-lines.ts';
import { areaKey, type PageContext } from './page-context.ts';

/** One row of the register, as text. */
export interface RegisterEntry {
  /** Its place among the requirements of the report. */
  readonly requirement: number;
  readonly outcome: Outcome;
  /** The units it lies in, without what all of them lie in. */
  readonly path: string;
  /** Keys of the districts and streets it lies in, or is. */
  readonly areas: readonly string[];
  readonly name: string;
  readonly code: string;
  readonly observed: string;
  readonly required: string;
  readonly shortfall: string;
  readonly due: string;
  readonly bar: BulletBar | null;
  /** How far short in proportion, in thousandths: for sorting. */
  readonly severity: number;
  readonly lines: readonly DetailLine[];
}

export function registerEntry(finding: Finding, context: PageContext): RegisterEntry {
  const { locale, words, report } = context;
  const { subject } = finding;
  const own = { level: subject.kind, code: subject.code, name: subject.name ?? '' };
  const inside = subject.path.filter(({ code, name }) => code !== report.scope?.code || name !== report.scope.name);
  return {
    requirement: context.requirementIndex(finding.requirement),
    outcome: finding.outcome,
    path: inside.map(({ name }) => name).join(' › '),
    areas: [...inside, own].filter(({ level }) => level === 'county' || level === 'town').map(areaKey),
    name: subject.name ?? words.subject(subject.kind),
    code: subject.code ?? '',
    ...showFinding(finding, { locale, words }),
    due: finding.due ?? '',
    bar: bulletBar(finding),
    severity: severityOf(finding),
    lines: findingLines(finding, context),
  };
}

const thousand = 1000;
/** What falls short of nothing, or of a ceiling by many times, is not worse than this. */
const most = 1_000_000;

function severityOf({ shortfall, required }: Finding): number {
  const whole = required.high ?? required.low;
  if (shortfall.low === null || whole === null) return 0;
  return Math.min(most, Math.round(proportion(shortfall.low, whole) * thousand));
}

function proportion(part: Rational, whole: Rational): number {
  return toNumber(compare(whole, zero) > 0 ? divide(part, whole) : part);
}
