import { outcomes } from '../../model/outcome.ts';
import { type AreaSummary, type Report } from '../../model/report.ts';
import { requirementTitle } from '../words/requirement-title.ts';
import { type SheetContext } from '../sheets/sheet-context.ts';
import { showRate } from '../words/show-rate.ts';
import { type DocumentPart } from './document-part.ts';
import { outcomeCounts } from './outcome-counts.ts';

/** Streets stand in the annex; a paragraph each is for districts, or for streets where there is no district. */
const most = 40;
/** Requirements named of one area. */
const named = 3;

/** 各地情况: a paragraph for each district with its communities, its rate and what it lacks most. */
export function writeAreas(report: Report, context: SheetContext): readonly DocumentPart[] {
  const { locale } = context;
  const counties = report.areas.filter(({ unit }) => unit.level === 'county');
  const areas = counties.length > 0 ? counties : report.areas;
  const shown = areas.slice(0, most);
  // Where all are alike a rank says nothing.
  const isRanked = new Set(areas.map(({ rank }) => rank)).size > 1;
  const texts = shown.map((area) => areaText(isRanked ? area : { ...area, rank: null }, report, context));
  return [
    ...texts.map((text): DocumentPart => ({ kind: 'paragraph', text })),
    ...(shown.length < areas.length
      ? [{ kind: 'note' as const, text: locale.document.leftOut(shown.length, areas.length) }]
      : []),
  ];
}

function areaText(area: AreaSummary, { requirements }: Report, { locale }: SheetContext): string {
  const { document, mark } = locale;
  const { unit, communities, rate, rank, byRequirement } = area;
  const total = outcomes.reduce((sum, each) => sum + communities[each], 0);
  const text = document.area(unit.name, total, outcomeCounts(communities, locale), showRate(rate), rank);
  const short = requirements
    .map((requirement, index) => ({ requirement, gaps: byRequirement[index]?.['non-compliant'] ?? 0 }))
    .filter(({ gaps }) => gaps > 0)
    .toSorted((a, b) => b.gaps - a.gaps)
    .slice(0, named)
    .map(({ requirement, gaps }) => `${requirementTitle(requirement, locale)}${mark.bracket(String(gaps))}`);
  return short.length === 0 ? text : `${text}${document.areaGaps(mark.list(short))}`;
}
