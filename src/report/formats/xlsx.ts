import { drawWorkbook } from '../ooxml/draw-workbook.ts';
import { type ReportFormat } from '../report-format.ts';
import { planBasis } from '../sheets/plan-basis.ts';
import { planCharts } from '../sheets/plan-charts.ts';
import { planCommunities } from '../sheets/plan-communities.ts';
import { planCompliance } from '../sheets/plan-compliance.ts';
import { planCover } from '../sheets/plan-cover.ts';
import { planDiagnostics } from '../sheets/plan-diagnostics.ts';
import { planFigures } from '../sheets/plan-figures.ts';
import { planMatrix } from '../sheets/plan-matrix.ts';
import { planRegister } from '../sheets/plan-register.ts';
import { planTallies } from '../sheets/plan-tallies.ts';
import { planTasks } from '../sheets/plan-tasks.ts';
import { planUndetermined } from '../sheets/plan-undetermined.ts';
import { reportSheetContext } from '../sheets/report-sheet-context.ts';

/** Behind the cover, in the order in which they are read. */
const planners = [
  planCompliance,
  planMatrix,
  planCharts,
  planTasks,
  planRegister,
  planCommunities,
  planFigures,
  planUndetermined,
  planDiagnostics,
  planBasis,
  planTallies,
] as const;

/** The report as offices hand it round. */
export const xlsx = {
  extension: '.xlsx',
  render: (report, { locale, model, lights }) => {
    const context = reportSheetContext(report, { locale, model, lights });
    const plans = planners.flatMap((plan) => plan(report, context) ?? []);
    return drawWorkbook([planCover(report, plans, context), ...plans], locale, report.asOf);
  },
} as const satisfies ReportFormat;
