import { openContainer } from '../intake/container.ts';
import { isXlsx } from '../intake/formats/xlsx.ts';
import { type Limits } from '../intake/limits.ts';
import { Failure } from '../model/failure.ts';
import { mayHoldMacros } from '../report/annotate/package/content-types.ts';
import { OfficePackage } from '../report/annotate/package/office-package.ts';
import { type InputFile } from './read-material.ts';

/**
 * The one workbook that can be marked, before any work is done.
 * @throws Failure when there are several, when it is no xlsx, or when the copy would not open under the name it gets
 */
export async function assertMarkable(files: readonly InputFile[], copy: string, limits: Limits): Promise<InputFile> {
  const workbooks = files.filter(({ isOwnReport }) => isOwnReport !== true);
  const [workbook] = workbooks;
  if (workbook === undefined || workbooks.length > 1) throw new Failure('annotate-inputs', { count: workbooks.length });
  const { file, bytes } = workbook;
  const source = { file, limits };
  const container = openContainer(bytes, source);
  if (container.kind !== 'zip' || !isXlsx(container.archive)) throw new Failure('annotate-format', { file });
  const extension = (await mayHoldMacros(new OfficePackage(bytes, source))) ? '.xlsm' : '.xlsx';
  if (!copy.toLowerCase().endsWith(extension)) throw new Failure('annotate-extension', { file: copy, extension });
  return workbook;
}
