import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shijiazhuangSheets } from '../support/samples/shijiazhuang.ts';
import { writeXlsx } from '../support/samples/write-xlsx.ts';
import { runLine } from './run-line.ts';

/** A csv file: its headings, then its rows. */
type Piece = readonly (readonly string[])[];

const communities: Piece = [
  ['社区代码', '社区名称', '社区类型', '总户数'],
  ['130102001001', '棉一东社区', '城市社区', '1000'],
  ['130102001002', '光华路社区', '城市社区', '899'],
  ['130102002001', '棉一东社区', '城市社区', '1600'],
];
const regions: Piece = [
  ['行政区划代码', '名称', '层级', '上级代码'],
  ['130102', '长安区', '区县', ''],
  ['130102001', '建北街道', '街道', '130102'],
  ['130102002', '青园街道', '街道', '130102'],
];
const areas: Piece = [
  ['区县', '街道', '社区', '设施类型', '设施名称', '建筑面积', '状态'],
  ['长安区', '建北街道', '棉一东社区', '社区服务站', '一站', '300', '投用'],
  ['长安区', '青园街道', '棉一东社区', '社区服务站', '二站', '约320', '投用'],
  ['长安区', '建北街道', '光华路社区', '社区服务站', '三站', '', '投用'],
];
const areasAgain: Piece = [
  ['设施编号', '社区代码', '设施类型', '设施名称', '投用日期'],
  ['s-1', '130102001001', '社区服务站', '一站', '2010-01-01'],
  ['s-2', '130102002001', '社区服务站', '二站', '2011-01-01'],
];

/** Small data sets, each in another way: what matters in it is said by its name. */
const cities: Readonly<Record<string, Readonly<Record<string, Piece>>>> = {
  'names that lead to regions and codes of other files': { communities, regions, areas },
  'a second sheet that numbers what the first one names': { communities, regions, areas, areasAgain },
  'names only': {
    units: [
      ['区县', '街道', '社区', '社区类型', '总户数'],
      ['长安区', '建北街道', '和平社区', '城市社区', '1000'],
      ['长安区', '青园街道', '和平社区', '城市社区', '2000'],
      ['长安区', '青园街道', '育才社区', '城市社区', '1500'],
    ],
    areas: [
      ['街道', '社区', '设施类型', '设施名称', '建筑面积', '状态'],
      ['建北街道', '和平社区', '社区服务站', '东站', '300', '投用'],
      ['青园街道', '和平社区', '社区服务站', '东站', '390', '投用'],
      ['青园街道', '育才社区', '社区服务站', '东站', '301', '投用'],
    ],
  },
  'a facility whose place stands in another file': {
    communities,
    places: [
      ['设施编号', '设施类型', '社区代码', '状态'],
      ['s-1', '社区服务站', '130102001001', '投用'],
      ['s-2', '社区服务站', '130102001002', '投用'],
    ],
    sizes: [
      ['设施编号', '设施类型', '建筑面积'],
      ['s-1', '社区服务站', '299'],
      ['s-2', '社区服务站', '300'],
      ['s-2', '社区服务站', '300'],
    ],
  },
  'a community that another file puts in another street': {
    communities,
    regions,
    moved: [
      ['社区代码', '所属区划代码', '常住人口'],
      ['130102001002', '130102002', '2500'],
    ],
    areas: [
      ['街道', '社区', '设施类型', '设施名称', '建筑面积', '状态'],
      ['青园街道', '光华路社区', '社区服务站', '一站', '300', '投用'],
      ['建北街道', '棉一东社区', '社区服务站', '二站', '299', '投用'],
    ],
  },
};

describe.each(Object.entries(cities))('%s', (_, city) => {
  test('are judged alike in any order of files, rows and columns', async () => {
    const expected = await meaningOf(city);
    expect(expected.findings.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(mixed(city), async (other) => {
        expect(await meaningOf(other)).toEqual(expected);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

test('what has neither a key nor a name goes by its row, in any order of files and columns', async () => {
  const [headings = [], ...rows] = areas;
  const nameless = headings.flatMap((heading, column) => (heading === '设施名称' ? [] : [column]));
  const turned = (columns: readonly number[]) =>
    [headings, ...rows].map((row) => columns.map((column) => row[column] ?? ''));
  const expected = await meaningOf({ communities, regions, areas: turned(nameless) });
  expect(expected.findings.join('\n')).toContain('sjz-135.town-centre-area:130102001001/2:2');
  expect(await meaningOf({ areas: turned(nameless.toReversed()), regions, communities })).toEqual(expected);
});

test('the sheets of a city, each in a file of its own, are judged alike in any order', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const [index, sheet] of shijiazhuangSheets().entries()) files[`${index}.xlsx`] = await writeXlsx([sheet]);
  const names = Object.keys(files);
  const judged = async (order: readonly string[]) => meaning(await runLine(lineOf(order), { files }));
  const expected = await judged(names);
  expect(expected.findings.length).toBeGreaterThan(500);
  expect(await judged(names.toReversed())).toEqual(expected);
  expect(await judged([...names.slice(5), ...names.slice(0, 5)])).toEqual(expected);
});

function mixed(city: Readonly<Record<string, Piece>>): fc.Arbitrary<Readonly<Record<string, Piece>>> {
  const files = Object.entries(city).map(([name, piece]) => fc.tuple(fc.constant(name), mixedPiece(piece)));
  return fc.tuple(...files).chain((all) => shuffled(all).map((order) => Object.fromEntries(order)));
}

function mixedPiece([headings = [], ...rows]: Piece): fc.Arbitrary<Piece> {
  return fc
    .tuple(shuffled([...headings.keys()]), shuffled(rows))
    .map(([columns, ordered]) => [headings, ...ordered].map((row) => columns.map((column) => row[column] ?? '')));
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

async function meaningOf(city: Readonly<Record<string, Piece>>): Promise<Meaning> {
  const files = Object.fromEntries(
    Object.entries(city).map(([name, piece]) => [`${name}.csv`, piece.map((row) => row.join(',')).join('\n')]),
  );
  return meaning(await runLine(lineOf(Object.keys(files)), { files }));
}

function lineOf(files: readonly string[]): string {
  return `audit ${files.join(' ')} --rules sjz-135 --as-of 2020-12-31 --show all -f json`;
}

const report = z.object({
  findings: z.array(
    z.object({ id: z.string(), outcome: z.string(), observed: z.unknown(), required: z.unknown() }).readonly(),
  ),
  notJudged: z.array(z.object({ requirement: z.string(), reason: z.string() })),
  diagnostics: z.array(z.object({ code: z.string(), severity: z.string() })),
});

interface Meaning {
  readonly code: number;
  readonly findings: readonly string[];
  readonly notJudged: readonly string[];
  readonly codes: readonly string[];
}

function meaning({ code, out, err }: { readonly code: number; readonly out: string; readonly err: string }): Meaning {
  if (out === '') throw new Error(err);
  const { findings, notJudged, diagnostics } = report.parse(JSON.parse(out));
  return {
    code,
    findings: findings.map((finding) => JSON.stringify(finding)).toSorted(),
    notJudged: notJudged.map((entry) => JSON.stringify(entry)).toSorted(),
    codes: [...new Set(diagnostics.map((one) => `${one.severity} ${one.code}`))].toSorted(),
  };
}
