import { link } from '../intake/link/link.ts';
import { tableFromRecords } from '../intake/table-from-records.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type PackCase } from '../rules/rule-pack.ts';

/** The rows of a worked example, read and joined as those of a workbook are. */
export interface CaseMaterial {
  readonly material: LinkedMaterial;
  /** Of reading and of linking. */
  readonly diagnostics: readonly Diagnostic[];
}

export function caseMaterial({ tables, at }: PackCase, model: DataModel): CaseMaterial {
  const read = [...tables].map(([table, rows]) =>
    tableFromRecords(
      model,
      table,
      rows.map(({ cells }) => cells),
      at.file,
    ),
  );
  const recognised = {
    tables: read.map(({ value }) => value),
    readings: [],
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
  // An example names few places, so every unit above them is judged too.
  const material = { ...link(recognised, model), scope: null };
  return { material, diagnostics: [...recognised.diagnostics, ...material.diagnostics] };
}
