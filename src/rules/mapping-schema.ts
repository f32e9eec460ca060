import { z } from 'zod';

/** A mapping file: how sheets with files, names and headings of their own are to be read. */
export const mappingFile = z.strictObject({
  sheets: z.array(
    z.strictObject({
      file: z.string().optional(),
      sheet: z.string().optional(),
      table: z.string().nullable().optional(),
      columns: z.record(z.string(), z.string().nullable()).optional(),
    }),
  ),
});
