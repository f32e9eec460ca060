import { link } from '../intake/link/link.ts';
import { tableFromRecords } from '../intake/table-from-records.ts';
import { type Checked } from '../model/checked.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Table } from '../model/table.ts';
import { type PackCase } from '../rules/rule-pack.ts';
import { unknownName } from '../rules/unknown-name.ts';

/** The rows of a worked example, read and joined as those of a workbook are. */
export interface CaseMaterial {
  readonly material: LinkedMaterial;
  /** Of reading and of linking. */
  readonly diagnostics: readonly Diagnostic[];
}

export function caseMaterial(example: PackCase, model: DataModel): CaseMaterial {
  const { value: tables, diagnostics } = readCase(example, model);
  // An example names few places, so every unit above them is judged too.
  const material = { ...link({ tables, readings: [], diagnostics: [] }, model), scope: null };
  return {
    material,
    diagnostics: [...diagnostics, ...material.diagnostics.map((each) => byLine(each, example.tables))],
  };
}

/** The rows of a worked example as tables, before they are joined. */
export function readCase({ tables, at }: PackCase, model: DataModel): Checked<readonly Table[]> {
  const known = [...tables].filter(([table]) => model.tables.some(({ id }) => id === table));
  const read = known.map(([table, rows]) =>
    tableFromRecords(
      model,
      table,
      rows.map(({ cells }) => cells),
      at.file,
    ),
  );
  const said = read.flatMap(({ diagnostics }) => diagnostics).map((each) => byLine(each, tables));
  return { value: read.map(({ value }) => value), diagnostics: [...unknownTables(tables, model), ...said] };
}

function unknownTables(tables: PackCase['tables'], model: DataModel): readonly Diagnostic[] {
  const ids = model.tables.map(({ id }) => id);
  return [...tables].flatMap(([name, [first]]): readonly Diagnostic[] => {
    if (first === undefined || ids.includes(name)) return [];
    return [unknownName(first.at, name, ids)];
  });
}

/** By the line of its row in the file: the cells of an example are nowhere to be seen. */
function byLine(diagnostic: Diagnostic, tables: PackCase['tables']): Diagnostic {
  const { sheet = '', cell = '' } = diagnostic.at;
  // The keys stand for headings, in the first row.
  const row = Math.max(Number(/\d+$/.exec(cell)?.[0] ?? 1) - 2, 0);
  const at = tables.get(sheet)?.[row]?.at;
  return at === undefined ? diagnostic : { ...diagnostic, at };
}
