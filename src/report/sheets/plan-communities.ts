import { type Report } from '../../model/report.ts';
import { noCounts, type Tally } from '../build/counts-of.ts';
import { subjectKey, unitKey } from '../unit-key.ts';
import { rangeNames } from './range-names.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { cutNotes, particulars } from './sheet-context.ts';
import { mostRows, rowsOf, type SheetPlan } from './sheet-plan.ts';

const open = ['non-compliant', 'undetermined', 'not-due'] as const;

/** 社区名单: every community that was judged, with what it comes to and how many of its findings are open. */
export function planCommunities(report: Report, context: ReportSheetContext): SheetPlan {
  const { locale, areaNumbers } = context;
  const { workbook, sheets } = locale;
  const counts = openFindings(report);
  return {
    name: sheets.name.communities,
    title: sheets.title.communities,
    ...particulars(report, context),
    columns: [
      { heading: workbook.register.number, width: 7, align: 'center' },
      { heading: workbook.register.county, width: 14, align: 'left' },
      { heading: workbook.register.town, width: 20, align: 'left' },
      { heading: workbook.register.community, width: 28, align: 'left' },
      { heading: workbook.register.code, width: 16, align: 'center' },
      { heading: workbook.register.households, width: 11, align: 'right' },
      { heading: workbook.register.outcome, width: 15, align: 'center', name: rangeNames.communityOutcome },
      ...open.map((outcome) => ({ heading: locale.outcome[outcome], width: 14, align: 'center' }) as const),
      {
        heading: sheets.countyNumber,
        width: 9,
        align: 'center',
        reference: true,
        name: rangeNames.communityCounty,
      },
      { heading: sheets.townNumber, width: 9, align: 'center', reference: true, name: rangeNames.communityTown },
    ],
    rows: rowsOf(Math.min(mostRows, report.communities.length), (index) => {
      const community = report.communities[index];
      if (community === undefined) return { cells: [] };
      const { unit, path, outcome, households } = community;
      const subject = { kind: unit.level, code: unit.code, name: unit.name, path };
      const areas = (['county', 'town'] as const).map((level) => subjectKey(subject, level));
      const [county, town] = areas.map((key) => (key === undefined ? undefined : areaNumbers.get(key)));
      return {
        cells: [
          index + 1,
          path.find(({ level }) => level === 'county')?.name ?? '',
          path.find(({ level }) => level === 'town')?.name ?? '',
          unit.name,
          unit.code ?? '',
          households ?? '',
          { word: locale.outcome[outcome], outcome },
          ...open.map((each) => counts.get(unitKey(unit, path))?.[each] ?? 0),
          county ?? '',
          town ?? '',
        ],
      };
    }),
    frozenColumns: 4,
    table: 'community_list',
    empty: workbook.none,
    notes: cutNotes(report.communities.length, context),
  };
}

/** The findings of each community and of everything in it. */
function openFindings({ findings }: Report): ReadonlyMap<string, Readonly<Tally>> {
  const counts = new Map<string, Tally>();
  for (const { subject, outcome } of findings) {
    const key = subjectKey(subject, 'community');
    if (key === undefined) continue;
    const tally = counts.get(key) ?? noCounts();
    counts.set(key, tally);
    tally[outcome] += 1;
  }
  return counts;
}
