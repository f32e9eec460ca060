import { type PageLabels } from './page-labels.ts';

/** The words of the web page in English. */
export const pageEn: PageLabels = {
  section: {
    summary: 'Key figures',
    ranking: 'Districts and streets',
    matrix: 'Streets by requirements',
    requirements: 'Requirements',
    comparison: 'Observed against required',
    distributions: 'Behind the averages',
    map: 'Where the communities are',
    register: 'Gap register',
    figures: 'Figures of the plans',
    notJudged: 'Requirements that were not judged',
    diagnostics: 'Data problems',
    basis: 'Basis of the audit',
  },
  contents: 'Contents',
  skip: 'Skip to the gap register',
  area: 'Area',
  gapCount: 'Non-compliant findings',
  matrixNote:
    'Each cell shows the worst first: a plain number counts non-compliant findings; where there are none, a number with “?” counts undetermined ones and a number with “…” those not yet due; “✓” is all compliant, empty is not applicable; a darker cell is more than half non-compliant. Follow a number to its rows in the register.',
  matrixCounties: 'There are many streets, so this table lists districts.',
  matrixColumns: (shown, total) => `${shown} requirements with gaps or open findings, of ${total} judged.`,
  matrixCell: (area, requirement, counts) => `${area}, ${requirement}: ${counts}`,
  barNote: 'The bar is the share of compliant findings; the lighter part is undetermined.',
  bar: 'Observed against required',
  comparisonNote:
    'The bar is what was observed, the line what is required. Gaps of cities, districts and streets first.',
  registerNote: 'Every row opens to its cells, arithmetic and clause.',
  printNote: 'Printing takes the rows that the filters leave.',
  totalShortfall: 'Shortfall in all',
  arithmetic: 'Arithmetic',
  distribution: (requirement, members, area) => `${area}: ${requirement} (by ${members})`,
  spread: (count, average, median) => `${count} in all: average ${average}, median ${median}.`,
  belowTarget: (target, below) => ` Required on average: ${target}; ${below} of them lie below it.`,
  unsettled: (count) => `The value of ${count} of them is not known exactly; they are not drawn.`,
  from: 'From',
  to: 'Below',
  count: 'Number',
  median: 'Median',
  bordersNote: (found, total) =>
    found === 0
      ? `None of the ${total} areas of the file of borders is a district or street of the data by code or name: outlines only.`
      : `The darker an area, the higher its rate of fully compliant communities (of a range the low end). Of ${total} areas of the file of borders ${found} are known, of the others the outline is drawn. Borders and communities should be in one coordinate system.`,
  mapNote:
    'Drawn from the coordinates in the data, north at the top, without a base map. Large dots are non-compliant, squares undetermined, small dots all others.',
  search: 'Find a name, code or requirement',
  all: 'All',
  reset: 'Clear filters',
  link: 'Link to this selection',
  noMatch: 'No finding fits',
  details: 'Details',
  showing: (shown, total) => `${shown} of ${total} findings selected`,
  previous: 'Previous',
  next: 'Next',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  printed: (shown, total) =>
    `Listed here are ${shown} of the ${total} findings that must be put right; the spreadsheet register has all.`,
  needsScript: 'There are many findings: switch on scripts in the browser to filter them and see them all.',
};
