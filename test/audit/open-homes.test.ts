import { describe, expect, test } from 'vitest';
import { type Finding } from '../../src/model/finding.ts';
import { toDecimal } from '../../src/model/rational.ts';
import { type Asked, findingsOn, type Rows } from '../support/a-requirement.ts';

const a = '130102001001';
const b = '130102001002';
const c = '130102001003';
const communities: Rows = [a, b, c].map((id) => ({ id, type: '城市社区' }));
const worker = { roles: '专职社区工作者' };
/** One works in a, one in b, and one is listed in both. */
const staff: Rows = [
  { id: 's1', unit_id: a, ...worker },
  { id: 's2', unit_id: b, ...worker },
  { id: 's3', unit_id: a, ...worker },
  { id: 's3', unit_id: b, ...worker },
];
const count = 'count(staff where roles has community_worker)';

function atLeast(number: number, more: Asked = {}): Asked {
  return { measure: `"${count}"`, 'at-least': `${number}`, unit: 'person', ...more };
}

function summary({ subject, outcome, observed }: Finding): string {
  const { low, high } = observed;
  const ends = [low, high].map((end) => (end === null ? '?' : toDecimal(end, 0)));
  return `${subject.code ?? ''} ${ends.join('-')} ${outcome}`;
}

const judged = async (asked: Asked, rows: Rows = staff) =>
  (await findingsOn(asked, { communities, staff: rows })).map(summary).toSorted();

describe('A person listed in two communities', () => {
  test('leaves either open where it matters, and nothing else', async () => {
    expect(await judged(atLeast(2))).toEqual([
      `${a} 1-2 undetermined`,
      `${b} 1-2 undetermined`,
      `${c} 0-0 non-compliant`,
    ]);
    expect(await judged(atLeast(1))).toEqual([`${a} 1-2 compliant`, `${b} 1-2 compliant`, `${c} 0-0 non-compliant`]);
    expect(await judged(atLeast(3))).toEqual([
      `${a} 1-2 non-compliant`,
      `${b} 1-2 non-compliant`,
      `${c} 0-0 non-compliant`,
    ]);
  });

  test('is what leaves it open, by the cell that says where, not said to be the fewest', async () => {
    const [finding] = (await findingsOn(atLeast(2), { communities, staff })).filter(
      ({ subject }) => subject.code === a,
    );
    expect(finding?.undecidedBy.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`)).toEqual(['staff!B4']);
    expect(finding?.settledBy?.fewest).toBe(false);
  });

  test('counts once for the town that holds both', async () => {
    expect(await judged(atLeast(3, { for: 'town' }))).toEqual(['130102001 3-3 compliant']);
    expect(await judged(atLeast(4, { for: 'town' }))).toEqual(['130102001 3-3 non-compliant']);
    expect(await judged(atLeast(3, { for: 'city' }))).toEqual(['1301 3-3 compliant']);
  });

  test('serves the two at most', async () => {
    const measure = '"count(staff via serves where roles has community_worker)"';
    expect(await judged(atLeast(2, { measure }))).toEqual([
      `${a} 1-2 undetermined`,
      `${b} 1-2 undetermined`,
      `${c} 0-0 non-compliant`,
    ]);
    expect(await judged(atLeast(3, { measure, for: 'town' }))).toEqual(['130102001 3-3 compliant']);
  });

  test('with other duties in either has no known ones', async () => {
    const rows = [
      ...staff.slice(0, 2),
      { id: 's3', name: '张三', unit_id: a, ...worker },
      { id: 's3', name: '张三', unit_id: b, roles: '网格员' },
    ];
    expect(await judged(atLeast(3, { for: 'town' }), rows)).toEqual(['130102001 2-3 undetermined']);
  });

  test('is one subject', async () => {
    const asked = { for: 'person', holds: '"roles has community_worker"' };
    expect(await judged(asked)).toEqual(['s1 1-1 compliant', 's2 1-1 compliant', 's3 1-1 compliant']);
  });
});
