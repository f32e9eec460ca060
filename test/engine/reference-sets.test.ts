import { describe, expect, test } from 'vitest';
import { runCase } from '../../src/flow/run-case.ts';
import { placeText } from '../../src/model/place.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { type CaseCell, type PackCase } from '../../src/rules/rule-pack.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';

const model = shippedDataModel();
const words = '{ zh: 测, en: test }';
const at = { file: 'grids' };

interface Asked {
  readonly measure: string;
  readonly unit?: string;
  readonly of?: string;
}

/** One requirement: at least 1 of a measure. */
function aPack({ measure, unit = 'item', of = 'person' }: Asked) {
  const { value, diagnostics } = loadPack([
    {
      path: 't/pack.yaml',
      text: `{ id: t, version: 1.0.0, title: ${words}, issuer: ${words}, number: null, jurisdiction: ['13'],
  period: { from: 2016-01-01, to: 2020-12-31 }, sources: [{ id: s, title: ${words}, status: primary }] }`,
    },
    { path: 't/clauses.yaml', text: `[{ id: t-1, locator: '1', wording: binding, trigger: 应, text: ${words} }]` },
    {
      path: 't/requirements/all.yaml',
      text: `[{ id: t.grids, clause: t-1, title: ${words}, obligation: must, for: ${of}, measure: "${measure}", at-least: 1, unit: ${unit} }]`,
    },
  ]);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

type Cells = Readonly<Record<string, CaseCell>>;

function anExample(staff: readonly Cells[], grids: readonly Cells[]): PackCase {
  const rows = (cells: readonly Cells[]) => cells.map((row) => ({ at, cells: row }));
  return {
    requirement: 't.grids',
    name: 'grids',
    at,
    asOf: '2020-12-31',
    reading: null,
    tables: new Map([
      ['communities', rows([{ id: '130102001001' }, { id: '130102001002' }])],
      ['staff', rows(staff)],
      ['grids', rows(grids)],
    ]),
    expect: [],
  };
}

const community = '130102001001';
const wang = { id: 'S1', name: '王芳', unit_id: community, roles: '网格员' };
const li = { id: 'S2', name: '李强', unit_id: community, roles: '网格员' };

async function findingsFor(asked: Asked, staff: readonly Cells[], grids: readonly Cells[]) {
  const example = anExample(
    staff,
    grids.map((grid, index) => ({ id: `G${index + 1}`, community_id: community, ...grid })),
  );
  return (await runCase(aPack(asked), example, model)).findings;
}

describe('A grid names its workers; a worker has the grids that name them', () => {
  test.each([
    { name: 'by number', worker: 'S1', outcome: ['compliant', 'non-compliant'] },
    { name: 'by name', worker: '李强', outcome: ['non-compliant', 'compliant'] },
    { name: 'both', worker: '王芳、S2', outcome: ['compliant', 'compliant'] },
    { name: 'nobody, which a blank means', worker: null, outcome: ['non-compliant', 'non-compliant'] },
    { name: 'nobody, which a dash means too', worker: '—', outcome: ['non-compliant', 'non-compliant'] },
    { name: 'somebody, still to be filled in', worker: '待补', outcome: ['undetermined', 'undetermined'] },
    { name: 'somebody whom no table lists', worker: '赵六', outcome: ['non-compliant', 'non-compliant'] },
    { name: 'one of them and somebody unlisted', worker: 'S1、赵六', outcome: ['compliant', 'non-compliant'] },
  ])('$name', async ({ worker, outcome }) => {
    const findings = await findingsFor({ measure: 'count(grids via worker_id)' }, [wang, li], [{ worker_id: worker }]);
    expect(findings.map((finding) => finding.outcome)).toEqual(outcome);
  });

  test('a worker named twice in one cell has the grid once', async () => {
    const [finding] = await findingsFor(
      { measure: 'sum(grids.corridors)' },
      [wang],
      [{ worker_id: 'S1、王芳', corridors: 6 }],
    );
    expect(finding?.observed).toMatchObject({ low: { numerator: 6n }, high: { numerator: 6n } });
  });

  test('a grid that may be theirs widens the sum, and its cell is named', async () => {
    const grids = [
      { worker_id: 'S1', corridors: 6 },
      { worker_id: '待补', corridors: 4 },
    ];
    const findings = await findingsFor({ measure: 'sum(grids.corridors) / 8' }, [wang, li], grids);
    expect(findings.map(({ outcome }) => outcome)).toEqual(['undetermined', 'non-compliant']);
    const [first] = findings;
    expect(first?.observed).toMatchObject({ low: { numerator: 3n, denominator: 4n }, high: { numerator: 5n } });
    expect(first?.undecidedBy.map(placeText)).toEqual(['grids › grids › C3']);
  });

  test('a share of grids is taken of their own', async () => {
    const grids = [
      { worker_id: 'S1', duties_set: true },
      { worker_id: 'S1、S2', duties_set: false },
    ];
    const asked = { measure: 'share(grids, having duties_set)', unit: 'percent' };
    const findings = await findingsFor(asked, [wang, li], grids);
    expect(findings.map(({ tally }) => [tally?.yes.low?.numerator, tally?.of.low?.numerator])).toEqual([
      [1n, 2n],
      [0n, 1n],
    ]);
  });

  test.each([
    { name: 'a worker of the staff list', worker: 'S1', outcome: 'compliant' },
    { name: 'a worker whose row has no number', worker: '赵六', outcome: 'compliant' },
    { name: 'somebody unlisted', worker: '孙七', outcome: 'compliant' },
    { name: 'nobody', worker: null, outcome: 'non-compliant' },
    { name: 'unknown', worker: '待补', outcome: 'undetermined' },
  ])('a grid has a worker: $name', async ({ worker, outcome }) => {
    const asked = { measure: 'if(given(worker_id), 1, 0)', of: 'grid' };
    const unnumbered = { ...li, id: null, name: '赵六' };
    const [finding] = await findingsFor(asked, [wang, unnumbered], [{ worker_id: worker }]);
    expect(finding?.outcome).toBe(outcome);
  });
});
