import { stringify } from 'csv-stringify/sync';
import { toDecimal } from '../../model/rational.ts';
import { dataWords } from '../data-words.ts';
import { gapRegister, type RegisterCell, registerColumns } from '../gap-register.ts';
import { type ReportFormat } from '../report-format.ts';

/** The gap register, one row a finding, as spreadsheet programs open it by a double click. */
export const csv = {
  extension: '.csv',
  render: (report, { locale, model }) => {
    const rows = gapRegister(report.findings, report, { locale, words: dataWords(model, locale) });
    const heads = registerColumns.map((column) => locale.workbook.register[column]);
    const records = rows.map((row) => registerColumns.map((column) => harmless(textOf(row[column]))));
    return stringify([heads, ...records], { bom: true, record_delimiter: '\r\n' });
  },
} as const satisfies ReportFormat;

function textOf(cell: RegisterCell): string {
  return typeof cell === 'string' ? cell : toDecimal(cell.value, cell.digits);
}

/** A spreadsheet program would run text that begins like a formula; a quote mark in front keeps it text. */
function harmless(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  return !isNumber && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
