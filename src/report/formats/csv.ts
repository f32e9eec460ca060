import { dataWords } from '../words/data-words.ts';
import { gapRegister, registerColumns } from '../gap-register.ts';
import { type ReportFormat } from '../report-format.ts';
import { csvText } from './csv-text.ts';

/** The gap register, one row a finding. */
export const csv = {
  extension: '.csv',
  render: (report, { locale, model }) => {
    const rows = gapRegister(report.findings, report, { locale, words: dataWords(model, locale) });
    const heads = registerColumns.map((column) => locale.workbook.register[column]);
    return csvText(
      heads,
      rows.map((row) => registerColumns.map((column) => row[column])),
    );
  },
} as const satisfies ReportFormat;
