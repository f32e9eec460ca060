/** The words of the web page that other reports do not need. */
export interface PageLabels {
  readonly section: Readonly<
    Record<
      | 'summary'
      | 'ranking'
      | 'matrix'
      | 'requirements'
      | 'comparison'
      | 'distributions'
      | 'map'
      | 'register'
      | 'figures'
      | 'notJudged'
      | 'diagnostics'
      | 'basis',
      string
    >
  >;
  readonly contents: string;
  readonly skip: string;
  readonly area: string;
  readonly gapCount: string;
  readonly matrixNote: string;
  readonly matrixCounties: string;
  matrixColumns(shown: number, total: number): string;
  /** What a cell of the table of streets and requirements says in full. */
  matrixCell(area: string, requirement: string, counts: string): string;
  readonly barNote: string;
  readonly bar: string;
  readonly comparisonNote: string;
  readonly registerNote: string;
  /** Where all rows stand in the page. */
  readonly printNote: string;
  readonly totalShortfall: string;
  readonly arithmetic: string;
  /** The heading of a distribution: what is averaged, over whom, where. */
  distribution(requirement: string, members: string, area: string): string;
  /** The same as two sentences, with the numbers as they are shown. */
  spread(count: number, average: string, median: string): string;
  belowTarget(target: string, below: string): string;
  unsettled(count: number): string;
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly median: string;
  readonly mapNote: string;
  /** What the shades of areas say, of how many borders how many are areas of the report. */
  bordersNote(found: number, total: number): string;
  readonly search: string;
  readonly all: string;
  readonly reset: string;
  readonly link: string;
  readonly noMatch: string;
  readonly details: string;
  showing(shown: string, total: string): string;
  readonly previous: string;
  readonly next: string;
  pageOf(page: string, pages: string): string;
  /** Above a register that is too long to stand in the page: what of it is printed, or seen without script. */
  printed(shown: number, total: number): string;
  readonly needsScript: string;
}
