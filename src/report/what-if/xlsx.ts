import { type WhatIf } from '../../model/report-comparison.ts';
import { dataWords } from '../words/data-words.ts';
import { drawWorkbook } from '../ooxml/draw-workbook.ts';
import { type ReportFormat } from '../report-format.ts';
import { planChanges } from './plan-changes.ts';
import { planAreas, planRequirements } from './plan-tallies.ts';

/** The sums by requirement, district and street, and every change. */
export const xlsx = {
  extension: '.xlsx',
  render: (whatIf, { locale, model }) => {
    const context = { locale, words: dataWords(model, locale) };
    const plans = [
      planRequirements(whatIf, context),
      planAreas(whatIf, 'county', context),
      planAreas(whatIf, 'town', context),
      planChanges(whatIf, context),
    ];
    return drawWorkbook(plans, locale, whatIf.asOf);
  },
} as const satisfies ReportFormat<WhatIf>;
