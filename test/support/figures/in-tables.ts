import { type Locale } from '../../../src/locale/locale.ts';
import { outcomes } from '../../../src/model/outcome.ts';
import { areaKey } from './in-json.ts';

/** The cells of a table by its headings. */
export type Row = ReadonlyMap<string, string | number>;

export function rowsOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly Row[] {
  return rows.map((cells) => new Map(heads.map((head, index) => [head.toLowerCase(), cells[index] ?? ''])));
}

function cellIn(row: Row, heading: string): string | number {
  const cell = row.get(heading.toLowerCase());
  if (cell === undefined) throw new Error(`There is no column ${heading}.`);
  return cell;
}

/** The table of communities by district and street, as workbook, document and comment have it. */
export function inCompliance(rows: readonly Row[], { workbook, outcome }: Locale): [string, string | number][] {
  const { county, town, communities, compliant, rate } = workbook.compliance;
  return rows.flatMap((row) => {
    const name = String(cellIn(row, county));
    const key = name === workbook.total ? 'communities' : areaKey(name, String(cellIn(row, town)));
    const share = cellIn(row, rate);
    const counts = outcomes.map((each): [string, string | number] => [
      `${key}/${each}`,
      cellIn(row, each === 'compliant' ? compliant : outcome[each]),
    ]);
    return [
      ...counts,
      [`${key}/all`, cellIn(row, communities)],
      // A number is a share; as text it is in percent.
      [`${key}/rate`, typeof share === 'number' ? share * 100 : share],
    ];
  });
}

/** The quantities of findings, one a row. @param idOf the id of the finding in this row */
export function inRegister(
  rows: readonly Row[],
  headings: Readonly<Record<'observed' | 'required' | 'shortfall', string>>,
  idOf: (row: Row, index: number) => string,
): [string, string | number][] {
  return rows.flatMap((row, index) =>
    (['observed', 'required', 'shortfall'] as const).map((part): [string, string | number] => [
      `${idOf(row, index)}/${part}`,
      cellIn(row, headings[part]),
    ]),
  );
}

/** `未达标 3（必须 2、应当 1）、达标 40`: how many there are of each outcome. */
export function inSentence(text: string, key: string, { outcome }: Locale): [string, string][] {
  const bare = text.replace(/（[^）]*）|\([^)]*\)/g, '');
  return outcomes.flatMap((each): [string, string][] => {
    const found = new RegExp(`(?:^|[：:、,，·(（])\\s*${outcome[each]} (\\d+)`).exec(bare)?.[1];
    return found === undefined ? [] : [[`${key}/${each}`, found]];
  });
}

/** The last share that a sentence names. */
export function percentIn(text: string): string {
  return text.match(/[\d.]+%(?:–[\d.]+%)?|—/g)?.findLast((each) => each !== '') ?? '';
}
