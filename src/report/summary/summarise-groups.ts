import { groupBy } from '../../base/group-by.ts';
import { type Finding, type UnitName } from '../../model/finding.ts';
import { type Counts, type Rate, type Report } from '../../model/report.ts';
import { type GroupedBy } from '../report-format.ts';
import { requirementOf, requirementTitle } from '../words/requirement-title.ts';
import { showFinding } from '../words/show-quantity.ts';
import { showRate } from '../words/show-rate.ts';
import { subjectText } from '../words/subject-text.ts';
import { heading, type View } from '../terminal/view.ts';

/** Findings that belong together, with the counts and the rate that the report gives for them. */
interface Group {
  readonly title: string;
  readonly rate: string;
  readonly counts: Counts | null;
  readonly findings: readonly Finding[];
}

/** Every district, street or requirement with something open, the worst first, each with its first findings. */
export function summariseGroups(report: Report, by: GroupedBy, view: View): readonly string[] {
  const { locale, terminal } = view;
  const groups = by === 'requirement' ? requirementGroups(report, view) : areaGroups(report, by, view);
  const open = groups.filter(({ findings }) => findings.length > 0);
  const settled = groups.length - open.length;
  return [
    ...heading(view, locale.report.groupedBy[by]),
    ...open.flatMap((group) => ['', ...groupLines(group, by, report, view)]),
    ...(settled === 0 ? [] : ['', ...terminal.wrap(locale.report.groupsSettled(settled), { first: '  ', rest: '  ' })]),
  ];
}

function groupLines(
  { title, rate, counts, findings }: Group,
  by: GroupedBy,
  report: Report,
  view: View,
): readonly string[] {
  const { locale, terminal, limit } = view;
  const shown = findings.slice(0, limit);
  const count = (outcome: 'non-compliant' | 'undetermined'): string => {
    const number = counts?.[outcome] ?? findings.filter((finding) => finding.outcome === outcome).length;
    return number === 0 ? '' : `${locale.outcome[outcome]} ${number}`;
  };
  const cut = shown.length < findings.length ? locale.report.showing(shown.length, findings.length) : '';
  const parts = [title, rate, count('non-compliant'), count('undetermined'), cut];
  const rows = shown.map((finding) => findingRow(finding, by, report, view));
  return [
    ...terminal.wrap(parts.filter((part) => part !== '').join('  '), { first: '  ', rest: '    ', tone: 'strong' }),
    ...terminal.table(rows, [{ align: 'left' }, { align: 'left', grow: true }, { align: 'right' }], '    '),
  ];
}

function findingRow(finding: Finding, by: GroupedBy, report: Report, { locale, words }: View) {
  const requirement = requirementOf(finding, report.requirements);
  const title = requirement === undefined ? finding.requirement : requirementTitle(requirement, locale);
  const isShort = finding.outcome === 'non-compliant';
  const subject = subjectText(below(finding.subject, by), locale, words);
  const { shortfall } = showFinding(finding, { locale, words });
  return [
    { text: isShort ? '✗' : '?', tone: isShort ? ('bad' as const) : ('doubt' as const) },
    { text: by === 'requirement' ? subject : `${subject}${locale.mark.colon}${title}` },
    { text: isShort && shortfall !== '' ? `${locale.report.shortfall} ${shortfall}` : '' },
  ];
}

/** The path of a subject without what the heading of its group says already. */
function below(subject: Finding['subject'], by: GroupedBy): Finding['subject'] {
  if (by === 'requirement') return subject;
  if (subject.kind === levelOf[by]) return { ...subject, path: [] };
  const top = subject.path.findIndex(({ level }) => level === levelOf[by]);
  return { ...subject, path: subject.path.slice(top + 1) };
}

const levelOf = { district: 'county', street: 'town' } as const;

function areaGroups(report: Report, by: 'district' | 'street', { locale }: View): readonly Group[] {
  const level = levelOf[by];
  const findings = groupBy(openOf(report), ({ subject }) => {
    const { kind, code, name, path } = subject;
    const line = [...path, { level: kind, code, name: name ?? '' }];
    const index = line.findIndex((unit) => unit.level === level);
    return index === -1 ? '' : lineKey(line.slice(0, index + 1));
  });
  const areas = report.areas
    .filter(({ unit }) => unit.level === level)
    .toSorted((a, b) => lowOf(a.rate) - lowOf(b.rate) || b.findings['non-compliant'] - a.findings['non-compliant']);
  const above = findings.get('') ?? [];
  return [
    ...areas.map(({ unit, path, rate, findings: counts }) => ({
      title: [...path.filter((each) => each.level === 'county'), unit].map(({ name }) => name).join(' '),
      rate: rate === null ? '' : `${locale.report.communityRate} ${showRate(rate)}`,
      counts,
      findings: findings.get(lineKey([...path, unit])) ?? [],
    })),
    ...(above.length === 0 ? [] : [{ title: locale.report.elsewhere, rate: '', counts: null, findings: above }]),
  ];
}

function requirementGroups(report: Report, { locale }: View): readonly Group[] {
  const findings = groupBy(openOf(report), (finding) => {
    const requirement = requirementOf(finding, report.requirements);
    return requirement === undefined ? finding.requirement : `${requirement.pack} ${requirement.id}`;
  });
  return report.requirements
    .toSorted((a, b) => b.counts['non-compliant'] - a.counts['non-compliant'])
    .map((requirement) => ({
      title: `${locale.obligation[requirement.obligation]} ${requirementTitle(requirement, locale)}`,
      rate: requirement.rate === null ? '' : `${locale.report.findingRate} ${showRate(requirement.rate)}`,
      counts: requirement.counts,
      findings: findings.get(`${requirement.pack} ${requirement.id}`) ?? [],
    }));
}

/** What falls short, then what is undetermined, each in the order of the report. */
function openOf({ findings }: Report): readonly Finding[] {
  const of = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome);
  return [...of('non-compliant'), ...of('undetermined')];
}

function lowOf(rate: Rate | null): number {
  return rate === null ? 1 : rate.low;
}

/** The code of the last unit of a line, else its name within its district; lines may begin at any level. */
function lineKey(line: readonly UnitName[]): string {
  const named = line.filter(({ level }) => level === 'county' || level === 'town').map(({ name }) => name);
  return line.at(-1)?.code ?? named.join('/');
}
