import { type Report } from '../../model/report.ts';
import { quotedText } from '../ooxml/cell-address.ts';
import { rangeNames } from './range-names.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { passedOf, wholePeriod } from './schedule.ts';
import { type SheetRow } from './sheet-plan.ts';

/** What people fill in and may change: how far the gaps are closed, and when a light is green or yellow. */
export function coverFollowUp({ packs, asOf }: Report, { locale, lights }: ReportSheetContext): readonly SheetRow[] {
  const { sheets, workbook, mark } = locale;
  const period = wholePeriod(packs, asOf);
  const states = Object.values(sheets.progress).map((word) => ({
    cells: [
      `${workbook.register.progress}${mark.colon}${word}`,
      { formula: `COUNTIF(${rangeNames.registerProgress},${quotedText(word)})`, result: 0, format: '0' },
      sheets.progressNote,
    ],
  }));
  return [
    ...states,
    {
      cells: [
        sheets.schedule,
        { value: passedOf(period, asOf), format: '0.0%', name: rangeNames.schedule },
        sheets.scheduleNote(period.from, period.to),
      ],
    },
    {
      cells: [
        sheets.lightLimit.green,
        { value: lights.green, format: 'General', name: rangeNames.greenLimit },
        sheets.lightLimitNote,
      ],
    },
    {
      cells: [
        sheets.lightLimit.yellow,
        { value: lights.yellow, format: 'General', name: rangeNames.yellowLimit },
        sheets.lightLimitNote,
      ],
    },
  ];
}
