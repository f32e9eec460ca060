/** The words of documents that people edit, paste and pass on: the written report, charts and the text of merge requests. */
export interface DocumentLabels {
  /** The typefaces of the written report, each with the one that stands in for it, and that of charts. */
  readonly fonts: Readonly<
    Record<'title' | 'heading' | 'subheading' | 'body', readonly [name: string, instead: string]>
  > & {
    readonly latin: string;
    readonly chart: string;
  };
  /** Of the written report: half-points, the height of a line and what stands above a heading in twentieths of a point. */
  readonly layout: Readonly<Record<'body' | 'line' | 'before' | 'indent', number>>;
  /** A heading with its number. */
  numbered(index: number, title: string): string;
  subheading(index: number, title: string): string;
  annex(index: number, title: string): string;
  /** A day as it is written out. */
  day(isoDay: string): string;
  readonly section: Readonly<Record<'summary' | 'areas' | 'gaps' | 'open' | 'diagnostics' | 'basis', string>>;
  basedOn(packs: string, scope: string, files: string, day: string): string;
  /** How many requirements were judged, and what came of it. */
  judged(judged: number, total: number, findings: number, counts: string): string;
  verdict(verdict: string, findingRate: string): string;
  communities(communities: number, counts: string, rate: string): string;
  area(name: string, communities: number, counts: string, rate: string, rank: number | null): string;
  areaGaps(requirements: string): string;
  requirement(counts: string, rate: string, shortfall: string): string;
  clause(pack: string, locator: string, text: string): string;
  /** Of a list that is cut short. */
  leftOut(shown: number, total: number): string;
  /** Below a register in a document that nobody fills in. */
  readonly registerNote: string;
  /** Where each data problem is named with its cell. */
  readonly diagnosticsElsewhere: string;
  /** The title of a plan within a sentence. */
  quoted(title: string): string;
  readonly lackingCells: string;
  readonly subject: string;
  readonly packs: string;
  readonly chart: {
    readonly areas: string;
    readonly requirements: string;
    readonly areasNote: string;
    readonly areaFindings: string;
    readonly areaFindingsNote: string;
    readonly requirementsNote: string;
    readonly none: string;
  };
}
