import { type WorkbookFormat } from '../workbook-format.ts';
import { readOds } from './ods/read-ods.ts';

/** The OpenDocument spreadsheet of LibreOffice and WPS. */
export const ods: WorkbookFormat = {
  extensions: ['.ods'],
  read: (container, source) => {
    const isDocument = container.kind === 'zip' && container.archive.has('content.xml');
    return isDocument ? readOds(container.archive, source) : undefined;
  },
};
