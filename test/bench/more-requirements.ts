import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a pack of this many requirements, no two alike, on the tables of the bench workbook. Gives its folder. */
export function packOf(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'cscheck-bench-pack-'));
  const requirements = Array.from({ length: count }, (_, index) => requirementAt(index));
  write(join(folder, 'pack.yaml'), pack);
  write(join(folder, 'clauses.yaml'), clause);
  write(join(folder, 'requirements/more.yaml'), requirements.join('\n'));
  return folder;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const pack = `id: bench
version: 1.0.0
title: { zh: 基准, en: Bench }
issuer: { zh: 无, en: None }
number: null
period: { from: 2016-01-01, to: 2020-12-31 }
jurisdiction: ['1301']
sources: [{ id: bench, title: { zh: 基准, en: Bench }, status: primary }]
notes: []
parameters: {}
`;

const clause = `- id: bench-01
  locator: 'L1'
  wording: expected
  trigger: 达到
  text: { zh: 基准, en: Bench }
`;

/** In turn a count, a sum, a share of households and a head count, each with a condition of its own. */
function requirementAt(index: number): string {
  const step = Math.floor(index / shapes.length) * 5;
  const { level, measure, unit, atLeast } = (shapes[index % shapes.length] ?? shapes[0])(step);
  return `- id: bench.number-${index + 1}
  clause: bench-01
  title: { zh: 第${index + 1}条, en: Number ${index + 1} }
  obligation: should
  due: 2020-12-31
  for: ${level}
  measure: ${measure}
  at-least: ${atLeast}
  unit: ${unit}
`;
}

interface Shape {
  readonly level: string;
  readonly measure: string;
  readonly unit: string;
  readonly atLeast: string;
}

const shapes: readonly [(step: number) => Shape, ...((step: number) => Shape)[]] = [
  (step) => ({
    level: 'community',
    measure: `count(facilities where type = station and floor_area >= ${200 + step} m2)`,
    unit: 'place',
    atLeast: '1',
  }),
  (step) => ({
    level: 'community',
    measure: `sum(facilities.floor_area where status = operating and floor_area <= ${1400 - step} m2)`,
    unit: 'm2',
    atLeast: `${300 + step} m2`,
  }),
  (step) => ({
    level: 'town',
    measure: `share(communities where households >= ${200 + step}, having count(facilities where type = station) >= 1)`,
    unit: 'percent',
    atLeast: '90%',
  }),
  (step) => ({
    level: 'community',
    measure: `count(staff where education >= college and hired_on >= add_months(2010-01-01, ${step}))`,
    unit: 'person',
    atLeast: '2',
  }),
];
