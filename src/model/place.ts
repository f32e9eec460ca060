/** Where something stands in the material: a cell of a workbook, or a line of a YAML file. */
export interface Place {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** A1 address, column letters or a range. */
  readonly cell?: string | undefined;
  /** 1-based, for text files. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Whether two places are one. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.cell === b.cell && a.line === b.line && a.column === b.column && a.sheet === b.sheet && a.file === b.file;
}

/** `file › sheet › cell`, as people look for it. */
export function placeText({ file, sheet, cell, line, column }: Place): string {
  const parts = [file];
  if (sheet !== undefined && sheet !== '') parts.push(sheet);
  if (cell !== undefined) parts.push(cell);
  if (line !== undefined) parts.push(column === undefined ? `${line}` : `${line}:${column}`);
  return parts.join(' › ');
}
