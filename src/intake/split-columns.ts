import { isBlank, SheetGrid } from './sheet-grid.ts';

/** The sheet cut at every column that is blank from top to bottom, each part with its cells where they were. */
export function splitColumns({ sheet }: SheetGrid): readonly SheetGrid[] {
  const filled = new Set<number>();
  for (const cells of sheet.rows) {
    cells?.forEach((cell, column) => {
      if (!isBlank(cell)) filled.add(column);
    });
  }
  const spans: { left: number; right: number }[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.right === column - 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  return spans.map(({ left, right }) => {
    const rows = sheet.rows.map((cells) =>
      cells?.slice(0, right + 1).map((cell, column) => (column < left ? undefined : cell)),
    );
    const merges = sheet.merges.filter((merge) => merge.left >= left && merge.left <= right);
    return new SheetGrid({ ...sheet, rows, merges });
  });
}
