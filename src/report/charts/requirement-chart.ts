import { requirementTitle } from '../words/requirement-title.ts';
import { drawBars } from './bar-rows.ts';
import { type ChartMaker, chartWidth, palette } from './chart.ts';

const most = 20;

/** 未达标最多的要求: how many findings fall short, and how many could not be judged. */
export const requirementCharts: ChartMaker = ({ report, locale }) => {
  const short = report.requirements
    .filter(({ counts }) => counts['non-compliant'] > 0)
    .toSorted((a, b) => b.counts['non-compliant'] - a.counts['non-compliant']);
  const shown = short.slice(0, most);
  if (shown.length === 0) return [];
  const { document, outcome, mark, report: labels } = locale;
  const longest = Math.max(...shown.map(({ counts }) => counts['non-compliant'] + counts.undetermined));
  const rows = shown.map((requirement) => {
    const { 'non-compliant': gaps, undetermined } = requirement.counts;
    return {
      name: requirementTitle(requirement, locale),
      isStrong: false,
      sure: gaps / longest,
      open: undetermined / longest,
      text: undetermined === 0 ? `${gaps}` : `${gaps}${mark.bracket(`${outcome.undetermined} ${undetermined}`)}`,
    };
  });
  const cut = shown.length < short.length ? [labels.showing(shown.length, short.length)] : [];
  return [
    {
      title: document.chart.requirements,
      notes: [document.chart.requirementsNote, ...cut],
      width: chartWidth,
      ...drawBars(rows, { sure: palette.short, open: palette.doubt }),
    },
  ];
};
