import exceljs from 'exceljs';
import { type CollectionForm } from '../../src/model/collection-form.ts';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { planForm } from '../../src/flow/plan-form.ts';
import { shippedDataModel, shippedPack } from './shipped-rules.ts';

/** Rows to fill in, by sheet and by heading without asterisk and unit. */
export type FormRows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

/** The form of some shipped packs on the last day of the plan, for the regions given. */
export function aForm(
  packs: readonly string[],
  material: Pick<LinkedMaterial, 'dataDate' | 'units' | 'scope'> = { dataDate: null, units: [], scope: null },
): CollectionForm {
  return planForm(
    {
      model: shippedDataModel(),
      packs: packs.map(shippedPack),
      named: true,
      asOf: '2020-12-31',
      today: '2020-12-31',
      overrides: { set: new Map(), readings: new Map() },
      encouraged: false,
    },
    material,
  );
}

/** The workbook with these rows below what is filled in already. */
export async function fillForm(form: Uint8Array, rows: FormRows): Promise<Uint8Array> {
  const workbook = await openForm(form);
  for (const [name, entries] of Object.entries(rows)) {
    const { sheet, columns } = sheetOf(workbook, name);
    const first = Math.max(3, ...filledRows(sheet)) + 1;
    for (const [at, entry] of entries.entries()) {
      for (const [heading, value] of Object.entries(entry)) {
        sheet.getCell(first + at, columns.indexOf(heading) + 1).value = value;
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same rows as text files with all the headings of their sheets. */
export async function rowsAsCsv(form: Uint8Array, rows: FormRows): Promise<Readonly<Record<string, string>>> {
  const workbook = await openForm(form);
  return Object.fromEntries(
    Object.entries(rows).map(([name, entries]) => {
      const { headings, columns } = sheetOf(workbook, name);
      const lines = entries.map((entry) => columns.map((column) => String(entry[column] ?? '')).join(','));
      return [`${name}.csv`, `${[headings.join(','), ...lines].join('\n')}\n`];
    }),
  );
}

export async function openForm(form: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(form).buffer);
  return workbook;
}

function sheetOf(workbook: exceljs.Workbook, name: string) {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  const headings: string[] = [];
  sheet.getRow(3).eachCell((cell) => headings.push(cell.text));
  return { sheet, headings, columns: headings.map((heading) => heading.replace(/^\*|（.*$/g, '')) };
}

function filledRows(sheet: exceljs.Worksheet): readonly number[] {
  const filled: number[] = [];
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (cell.text !== '') filled.push(number);
    });
  });
  return filled;
}
