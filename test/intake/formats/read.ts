import { defaultLimits, type Limits } from '../../../src/intake/limits.ts';
import { readWorkbook } from '../../../src/intake/read-workbook.ts';
import { Failure, type FailureCode } from '../../../src/model/failure.ts';
import { type Cell, type Sheet, type Workbook } from '../../../src/model/workbook.ts';

/** Reads bytes or text as a file of this name. */
export async function read(
  content: Uint8Array | string,
  file = '台账.xlsx',
  limits: Partial<Limits> = {},
): Promise<Workbook> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { value } = await readWorkbook(bytes, file, { ...defaultLimits, ...limits });
  return value;
}

/** The rows of the first sheet, without holes so that they compare. */
export async function readRows(content: Uint8Array | string, file?: string): Promise<readonly (readonly Cell[])[]> {
  const { sheets } = await read(content, file);
  return solidRows(sheets[0]);
}

/** A row or cell that is absent and one that is undefined mean the same. */
export function solidRows(sheet: Sheet | undefined): readonly (readonly Cell[])[] {
  return Array.from(sheet?.rows ?? [], (row) => Array.from(row ?? []));
}

/** The failure that reading ends in, as far as it matters to people. */
export async function failureOf(reading: Promise<unknown>): Promise<{ code: FailureCode; params: object }> {
  const outcome: unknown = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isFailure(outcome)) throw new Error('It did not end in a failure.', { cause: outcome });
  return { code: outcome.code, params: outcome.params };
}

function isFailure(value: unknown): value is Failure {
  return value instanceof Failure;
}
