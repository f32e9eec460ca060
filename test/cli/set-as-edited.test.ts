import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { projectRoot } from '../house/support/source-tree.ts';
import { aHost } from '../support/a-host.ts';

/** What stands in the files of a pack, and what an author would write there instead. */
type Edits = readonly (readonly [from: string, to: string])[];

const districts = ['samples/shijiazhuang/districts.xlsx'];
const baseline = ['samples/guangdong-baseline/baseline-2015.xlsx', '--as-of', '2020-12-31'];

const area = 'max(350 m2, 25 m2 * households / 100 household)';
const proRata = 'max(300 m2, 20 m2 * households / 100 household)';
const wholeHundreds = 'max(300 m2, 20 m2 * ceil(households / 100 household))';
const eachStreet = `    each-street:
      where: kind = street
      measure: count(facilities where type = town_center and in_use)
      at-least: 1
      unit: place
      note: { zh: 逐个街道, en: each }
`;

const changes: readonly {
  readonly name: string;
  readonly pack: string;
  readonly files: readonly string[];
  readonly options: readonly string[];
  readonly edits: Edits;
}[] = [
  {
    name: 'a threshold, by the id of its requirement, set to a formula',
    pack: 'sjz-135',
    files: districts,
    options: ['--set', `sjz-135.station-area=${area}`],
    edits: [
      [
        `  at-least: ${proRata}\n  unit: m2\n  default-reading: pro-rata`,
        `  at-least: ${area}\n  unit: m2\n  default-reading: pro-rata`,
      ],
    ],
  },
  {
    name: 'a threshold that another reading shares, and one of another kind',
    pack: 'sjz-135',
    files: districts,
    options: ['--set', 'sjz-135.town-centre-area=500 m2', '--set', 'sjz-135.charity-points=1'],
    edits: [
      ['at-least: 600 m2', 'at-least: 500 m2'],
      [
        'at-least: 2\n  unit: item\n  default-reading: per-town',
        'at-least: 1\n  unit: item\n  default-reading: per-town',
      ],
    ],
  },
  {
    name: 'a reading with another threshold',
    pack: 'sjz-135',
    files: districts,
    options: ['--reading', 'sjz-135.station-area=whole-hundreds'],
    edits: [
      [
        `at-least: ${proRata}\n  unit: m2\n  default-reading: pro-rata`,
        `at-least: ${wholeHundreds}\n  unit: m2\n  default-reading: whole-hundreds`,
      ],
      [`    whole-hundreds:\n      at-least: ${wholeHundreds}`, `    pro-rata:\n      at-least: ${proRata}`],
    ],
  },
  {
    name: 'a reading about another kind of unit, and a percentage that it uses',
    pack: 'sjz-135',
    files: districts,
    options: ['--reading', 'sjz-135.street-centre=tolerance', '--set', 'basic_tolerance=90%'],
    edits: [
      ['basic_tolerance:\n    value: 100%', 'basic_tolerance:\n    value: 90%'],
      [
        `  for: town
  where: kind = street
  measure: count(facilities where type = town_center and in_use)
  at-least: 1
  unit: place
  default-reading: each-street
  readings:
`,
        `  for: city
  where: count(towns where kind = street) >= 1
  measure: share(towns where kind = street, having count(facilities where type = town_center and in_use) >= 1)
  at-least: basic_tolerance
  unit: percent
  default-reading: tolerance
  readings:
${eachStreet.replace('      where', '      for: town\n      where')}`,
      ],
      [
        '    with-towns:\n      where: kind in (street, town, township)\n',
        '    with-towns:\n      for: town\n      where: kind in (street, town, township)\n      measure: count(facilities where type = town_center and in_use)\n      at-least: 1\n      unit: place\n',
      ],
      [
        '    tolerance:\n      for: city\n      where: count(towns where kind = street) >= 1\n      measure: share(towns where kind = street, having count(facilities where type = town_center and in_use) >= 1)\n      at-least: basic_tolerance\n      unit: percent\n      note:\n        zh: “基本实现”按全市街道的比例判定，比例由参数 basic_tolerance 给出。\n        en: “Basically achieved” is judged on the share of all streets of the city, against the parameter basic_tolerance.\n',
        '',
      ],
    ],
  },
  {
    name: 'an area without its unit, codes and a day',
    pack: 'sjz-3s',
    files: districts,
    options: [
      '--set',
      'premises_floor=350',
      '--set',
      'sjz-3s.pilot_districts=130102,130104',
      '--set',
      'year_variant=2021-06-30',
    ],
    edits: [
      ['premises_floor:\n    value: 300 m2', 'premises_floor:\n    value: 350 m2'],
      ["codes: ['130102', '130104', '130105', '130108']", "codes: ['130102', '130104']"],
      ['year_variant:\n    value: 2018-12-31', 'year_variant:\n    value: 2021-06-30'],
    ],
  },
  {
    name: 'two readings',
    pack: 'sjz-3s',
    files: districts,
    options: ['--reading', 'sjz-3s.urban-posts=half-up', '--reading', 'sjz-3s.town-posts=own-posts'],
    edits: [
      [
        '  at-least: ceil(2 post * population / 10_000 person)\n  unit: post\n  default-reading: in-proportion',
        '  at-least: floor(2 post * population / 10_000 person + 0.5)\n  unit: post\n  default-reading: half-up',
      ],
      [
        '    half-up:\n      at-least: floor(2 post * population / 10_000 person + 0.5)',
        '    in-proportion:\n      at-least: ceil(2 post * population / 10_000 person)',
      ],
    ],
  },
  {
    name: 'a percentage by the id of its requirement, in another city',
    pack: 'gd',
    files: baseline,
    options: ['--set', 'gd.registered-volunteers=10%', '--set', 'gd.sports-ground=2㎡'],
    edits: [
      ['at-least: 15%\n', 'at-least: 10%\n'],
      ['at-least: 2.5 m2', 'at-least: 2 m2'],
    ],
  },
];

describe.each(changes)('$name', ({ pack, files, options, edits }) => {
  test('comes out byte for byte as in an edited pack, but for the lines that say so', async () => {
    const asIs = filesOf(pack);
    const argv = ['audit', ...files, '--rules', 'copy'];
    const plain = await audited(argv, asIs);
    const flagged = await audited([...argv, ...options], asIs);
    const edited = await audited(argv, edit(asIs, edits));
    expect(flagged.code).toBe(edited.code);
    expect(flagged.csv).toBe(edited.csv);
    expect(withoutOptions(flagged.json)).toBe(withoutOptions(edited.json));
    expect(withoutBasis(flagged.text)).toBe(withoutBasis(edited.text));
    // And it makes a difference, or nothing was shown.
    expect(withoutOptions(flagged.json)).not.toBe(withoutOptions(plain.json));
  }, 120_000);
});

interface Audited {
  readonly code: number;
  readonly text: string;
  readonly json: string;
  readonly csv: string;
}

async function audited(argv: readonly string[], pack: Readonly<Record<string, string>>): Promise<Audited> {
  const host = aHost({ files: pack, width: 2000 });
  const code = await run([...argv, '-o', 'r.json', '-o', 'r.csv'], host);
  expect(host.errText()).toBe('');
  const [json = '', csv = ''] = ['r.json', 'r.csv'].map((name) => String(host.written.get(name)));
  return { code, text: host.outText(), json, csv };
}

/** Without what was set and read otherwise, and the number of the exact text of the pack. */
function withoutOptions(json: string): string {
  return json
    .replace(/^ {4}"set": \{[^}]*\},$/m, '')
    .replace(/^ {4}"readings": \[[^\]]*\],$/m, '')
    .replace(/^ {6}"sha256": "\w+",$/gm, '');
}

/** Without the line on what the audit rests on, and the commands that repeat it. */
function withoutBasis(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('口径：') && !line.startsWith('    cscheck '))
    .join('\n');
}

function filesOf(pack: string): Readonly<Record<string, string>> {
  const folder = join(projectRoot, 'rules', pack);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(
    paths.map((path) => [`copy/${path.replaceAll('\\', '/')}`, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Each edit is made in one place. */
function edit(files: Readonly<Record<string, string>>, edits: Edits): Readonly<Record<string, string>> {
  return edits.reduce((edited, [from, to]) => {
    const found = Object.entries(edited).filter(([, text]) => text.split(from).length === 2);
    const [place] = found;
    if (place === undefined || found.length > 1) throw new Error(`“${from}” stands in ${found.length} places.`);
    return { ...edited, [place[0]]: place[1].replace(from, () => to) };
  }, files);
}
