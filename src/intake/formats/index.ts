import { csv } from './csv.ts';
import { ods } from './ods.ts';
import { tsv } from './tsv.ts';
import { type WorkbookFormat } from '../workbook-format.ts';
import { xls } from './xls.ts';
import { xlsb } from './xlsb.ts';
import { xlsx } from './xlsx.ts';

/** Every spreadsheet format cscheck reads, in the order in which they are tried. */
export const formats = { xlsx, xlsb, xls, ods, csv, tsv } as const satisfies Record<string, WorkbookFormat>;
