import { type WorkbookFormat } from '../workbook-format.ts';
import { readOds } from './ods/read-ods.ts';

/** The OpenDocument spreadsheet of LibreOffice and WPS. */
export const ods: WorkbookFormat = {
  read: (container, source) => {
    if (container.kind !== 'zip' || !container.archive.has('content.xml')) return undefined;
    return container.archive.has('mimetype') ? readOds(container.archive, source) : undefined;
  },
};
