import { type Limits } from '../../intake/limits.ts';
import { type Locale } from '../../locale/locale.ts';
import { type DataModel } from '../../model/data-model.ts';
import { dataWords } from '../words/data-words.ts';
import { liftMarks } from './lift-marks.ts';
import { type Marking, marksOf } from './marks-of.ts';
import { OfficePackage } from './package/office-package.ts';
import { type MarkCounts, putMarks } from './put-marks.ts';

/** A workbook as it was handed in. */
export interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

export interface AnnotatedCopy extends MarkCounts {
  readonly bytes: Uint8Array;
}

/**
 * The workbook of the user with the cells coloured and noted that findings and diagnostics rest on, and a work list.
 * Marks of an earlier run are taken out first. Every part that has nothing to do with marks keeps its very bytes.
 *
 * @throws Failure for a damaged workbook
 */
export async function annotatedCopy(
  { file, bytes, limits }: Original,
  marking: Marking,
  { locale, model }: { readonly locale: Locale; readonly model: DataModel },
): Promise<AnnotatedCopy> {
  const pack = new OfficePackage(bytes, { file, limits });
  await liftMarks(pack);
  const marks = marksOf(marking, file, { locale, words: dataWords(model, locale) });
  const counts = await putMarks(pack, marks, locale);
  return { bytes: pack.toBytes(), ...counts };
}
