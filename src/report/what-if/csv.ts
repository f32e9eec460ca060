import { changeColumns } from '../../locale/what-if-labels.ts';
import { type WhatIf } from '../../model/report-comparison.ts';
import { dataWords } from '../words/data-words.ts';
import { csvText } from '../formats/csv-text.ts';
import { type ReportFormat } from '../report-format.ts';
import { changeRegister } from './change-register.ts';

/** One row a finding that changes, to be summed and sorted. */
export const csv = {
  extension: '.csv',
  render: ({ comparison }, { locale, model }) => {
    const rows = changeRegister(comparison.changes, comparison, { locale, words: dataWords(model, locale) });
    return csvText(
      changeColumns.map((column) => locale.whatIf.heading[column]),
      rows.map((row) => changeColumns.map((column) => row[column])),
    );
  },
} as const satisfies ReportFormat<WhatIf>;
