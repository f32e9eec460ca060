import { dataWords } from '../data-words.ts';
import { type ReportFormat } from '../report-format.ts';
import { planBasis } from '../sheets/plan-basis.ts';
import { planCompliance } from '../sheets/plan-compliance.ts';
import { planCover } from '../sheets/plan-cover.ts';
import { planDiagnostics } from '../sheets/plan-diagnostics.ts';
import { planFigures } from '../sheets/plan-figures.ts';
import { planRegister } from '../sheets/plan-register.ts';
import { planUndetermined } from '../sheets/plan-undetermined.ts';
import { drawWorkbook } from '../ooxml/draw-workbook.ts';

const planners = [
  planCover,
  planCompliance,
  planRegister,
  planFigures,
  planUndetermined,
  planDiagnostics,
  planBasis,
] as const;

/** The report as offices hand it round. */
export const xlsx = {
  extension: '.xlsx',
  render: (report, { locale, model }) => {
    const context = { locale, words: dataWords(model, locale) };
    const plans = planners.flatMap((plan) => plan(report, context) ?? []);
    return drawWorkbook(plans, locale, report.asOf);
  },
} as const satisfies ReportFormat;
