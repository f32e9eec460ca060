import { type WorkbookFormat } from '../workbook-format.ts';
import { findDelimiter } from './text/find-delimiter.ts';
import { readDelimited } from './text/read-delimited.ts';

/** Values separated by commas or, where the comma is the decimal sign, semicolons. */
export const csv: WorkbookFormat = {
  read: (container, source) => {
    if (container.kind !== 'text') return undefined;
    const delimiter = findDelimiter(container.text, source.file);
    return delimiter === '\t' ? undefined : readDelimited(container.text, delimiter, source);
  },
};
