import { type WorkbookFormat } from '../workbook-format.ts';
import { findDelimiter, fullWidthComma } from './text/find-delimiter.ts';
import { readDelimited } from './text/read-delimited.ts';

/** Values separated by commas or, where the comma is the decimal sign, semicolons. */
export const csv: WorkbookFormat = {
  extensions: ['.csv', '.txt'],
  read: (container, source) => {
    if (container.kind !== 'text') return undefined;
    const { delimiter } = findDelimiter(container.text, source.file);
    return delimiter === '\t' ? undefined : readDelimited(container.text, delimiter, source);
  },
  remarksOn: (container, { file }) => {
    if (container.kind !== 'text') return [];
    const { delimiter, columns } = findDelimiter(container.text, file);
    if (delimiter !== fullWidthComma) return [];
    return [{ code: 'separator-full-width', severity: 'note', at: { file }, params: { columns } }];
  },
};
