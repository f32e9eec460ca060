import { expect, test } from 'vitest';

import { shippedPackIds } from '../support/shipped-rules.ts';
import { packFaultsIn } from './support/packs.ts';
import { sourceTree } from './support/source-tree.ts';

/** The clauses in which each plan prints a number, a ratio, a frequency or an explicit quota for every unit. */
const quantified: Readonly<Record<string, string>> = {
  'sjz-135': '03-12 31 63',
  gd: '02-11 14-15 18-28 51 74 76 83-85 87 106-107 112-113 120-121',
  'qd-3y': '04 06 11 20-21 40 43 45 47 55',
  'sjz-3s': '01 04-08 12-13 15 25 34-37 39-41 46',
  'lht-2017': '06 10 15 20-24 26 28-29 31-32 34-37 40 42-43 47 50 52 56 58-63 67-68 70-73',
};

// Every folder is a pack, so a new one is held to this without being listed anywhere.
test.each(shippedPackIds())('%s: every clause has a requirement, every requirement a case', (pack) => {
  const wanted = clausesIn(pack, quantified[pack] ?? '');
  expect(packFaultsIn(sourceTree([`rules/${pack}`], ['.yaml']), wanted)).toEqual([]);
});

test('the lists are as long as the plans count', () => {
  expect(Object.entries(quantified).map(([pack, spans]) => clausesIn(pack, spans).length)).toEqual([
    12, 36, 10, 18, 36,
  ]);
});

const whole = {
  'rules/a/clauses.yaml': '- { id: a-01 }',
  'rules/a/requirements/one.yaml': '- { id: a.area, clause: a-01 }',
  'rules/a/cases/one.yaml': '- { requirement: a.area }',
};

test.each([
  { name: 'whole', change: {}, faults: 0 },
  { name: 'a requirement without a case', change: { 'rules/a/cases/one.yaml': '[]' }, faults: 1 },
  {
    name: 'a clause without a requirement',
    change: { 'rules/a/clauses.yaml': '[{ id: a-01 }, { id: a-02 }]' },
    faults: 1,
  },
  {
    name: 'a clause that permits something',
    change: {
      'rules/a/clauses.yaml': '[{ id: a-01 }, { id: a-02 }]',
      'rules/a/permissions.yaml': '- { id: a.share, clause: a-02 }',
    },
    faults: 0,
  },
  {
    name: 'a figure without a case',
    change: { 'rules/a/requirements/two.yaml': '- { id: a.rate, clause: a-01, reported: true }' },
    faults: 0,
  },
  { name: 'a requirement without its clause', change: { 'rules/a/clauses.yaml': '[]' }, faults: 1 },
  { name: 'a case of nothing', change: { 'rules/a/cases/two.yaml': '- { requirement: a.aera }' }, faults: 1 },
  {
    name: 'a number nobody judges',
    change: {},
    wanted: ['a-01', 'a-07'],
    faults: 1,
  },
])('$name: $faults', ({ change, wanted, faults }) => {
  expect(packFaultsIn(new Map(Object.entries({ ...whole, ...change })), wanted ?? ['a-01'])).toHaveLength(faults);
});

/** `03-05 31` of sjz-135 are sjz-135-03, -04, -05 and -31. */
function clausesIn(pack: string, spans: string): readonly string[] {
  return spans
    .split(' ')
    .filter((span) => span !== '')
    .flatMap((span) => {
      const [first = '', last = first] = span.split('-');
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, index) => `${pack}-${String(Number(first) + index).padStart(2, '0')}`);
    });
}
