import { type WorkbookFormat } from '../workbook-format.ts';
import { readDelimited } from './text/read-delimited.ts';

/** Values separated by tabs; what Excel saves as “Unicode text”. */
export const tsv: WorkbookFormat = {
  extensions: ['.tsv', '.tab'],
  read: (container, source) => (container.kind === 'text' ? readDelimited(container.text, '\t', source) : undefined),
};
