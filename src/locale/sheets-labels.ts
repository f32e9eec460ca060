/** The words of the sheets of a workbook that count, share out and follow up. */
export interface SheetsLabels {
  readonly name: Readonly<Record<'matrix' | 'charts' | 'tasks' | 'communities' | 'tallies', string>>;
  readonly title: Readonly<Record<'matrix' | 'charts' | 'tasks' | 'communities' | 'tallies', string>>;
  readonly contents: string;
  /** The share of the findings or communities, and what it would be if everything that is not known were compliant. */
  readonly rate: Readonly<Record<'findings' | 'communities' | 'atMost', string>>;
  readonly counted: string;
  readonly compliantFindings: string;
  readonly gaps: string;
  readonly findingRank: string;
  readonly light: string;
  readonly lights: Readonly<Record<'green' | 'yellow' | 'red' | 'open', string>>;
  /** How far behind the schedule, in percentage points, a light still is green and yellow. */
  readonly lightLimit: Readonly<Record<'green' | 'yellow', string>>;
  readonly lightLimitNote: string;
  readonly lightsNote: string;
  readonly schedule: string;
  /** The days between which the schedule runs. */
  scheduleNote(from: string, to: string): string;
  readonly task: Readonly<
    Record<
      | 'task'
      | 'target'
      | 'done'
      | 'doneAtMost'
      | 'schedule'
      | 'lag'
      | 'shortfall'
      | 'closed'
      | 'leading'
      | 'responsible'
      | 'supporting'
      | 'due',
      string
    >
  >;
  /** The end of a year, by which so much should be done. */
  yearEnd(year: number): string;
  readonly tasksNote: string;
  readonly yearsNote: string;
  readonly solutions: readonly string[];
  readonly progress: Readonly<Record<'waiting' | 'running' | 'closed', string>>;
  readonly progressNote: string;
  readonly shareOfRequired: string;
  readonly profile: string;
  readonly matrixNote: string;
  /** How many requirements have a column of how many; the others are judged on larger areas as a whole. */
  matrixColumns(shown: number, total: number): string;
  readonly matrixCounties: string;
  readonly area: string;
  readonly chart: Readonly<Record<'outcomes' | 'areas' | 'requirements', string>>;
  /** How many of how many are drawn. */
  chartCut(shown: number, total: number): string;
  readonly areaNumber: string;
  readonly countyNumber: string;
  readonly townNumber: string;
  readonly requirementNumber: string;
  readonly talliesNote: string;
  readonly wholeArea: string;
  readonly linksNote: string;
  /** Rows beyond so many carry no link. */
  linksCut(count: number): string;
  /** That the numbers of a sheet too large for formulas are fixed. */
  readonly fixedNote: string;
  readonly liveNote: string;
}
