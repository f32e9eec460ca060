import { type Report } from '../../model/report.ts';
import { dataWords } from '../words/data-words.ts';
import { type LightLimits, type RenderContext } from '../report-format.ts';
import { unitKey } from '../unit-key.ts';
import { type SheetContext } from './sheet-context.ts';
import { type Tallies, talliesOf } from './tallies.ts';

/** What the sheets of a report have in common, so that formulas of one find the rows of another. */
export interface ReportSheetContext extends SheetContext {
  readonly lights: LightLimits;
  readonly tallies: Tallies;
  /** The number of each district and street, by the key of the unit. */
  readonly areaNumbers: ReadonlyMap<string, number>;
}

export function reportSheetContext(
  report: Report,
  { locale, model, lights }: Pick<RenderContext, 'locale' | 'model' | 'lights'>,
): ReportSheetContext {
  return {
    locale,
    words: dataWords(model, locale),
    lights,
    tallies: talliesOf(report),
    areaNumbers: new Map(report.areas.map(({ unit, path }, index) => [unitKey(unit, path), index + 1])),
  };
}
