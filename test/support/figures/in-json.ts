import { z } from 'zod';
import { outcomes } from '../../../src/model/outcome.ts';
import { type Figure, type Figures } from './figure.ts';

const counts = z.record(z.string(), z.number());
const rate = z.object({ low: z.number(), high: z.number() }).nullable();
const ends = z.object({ low: z.number().nullable(), high: z.number().nullable() });
const unit = z.object({ level: z.string(), name: z.string() });

const document = z.object({
  summary: z.object({
    counts,
    rate,
    communities: counts,
    communityRate: rate,
    byArea: z.array(unit.extend({ path: z.array(unit), communities: counts, findings: counts, rate })),
  }),
  findings: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(outcomes),
      unit: z.string(),
      comparison: z.string(),
      observed: ends,
      required: ends,
      shortfall: ends,
    }),
  ),
});

/** The JSON report as the others are held against it. */
export interface ReadJson {
  readonly figures: Figures;
  /** The ids of the findings with one of these outcomes, in their order. */
  readonly idsOf: (...outcomes: readonly string[]) => readonly string[];
}

export function inJson(text: string): ReadJson {
  const { summary, findings } = document.parse(JSON.parse(text));
  const figures = new Map<string, Figure>();
  const addCounts = (key: string, all: Readonly<Record<string, number>>) => {
    for (const [outcome, value] of Object.entries(all)) figures.set(`${key}/${outcome}`, { kind: 'count', value });
    const value = Object.values(all).reduce((sum, each) => sum + each, 0);
    figures.set(`${key}/all`, { kind: 'count', value });
  };
  const addRate = (key: string, share: z.output<typeof rate>) => {
    figures.set(key, { kind: 'rate', low: share?.low ?? null, high: share?.high ?? null });
  };
  addCounts('findings', summary.counts);
  addRate('findings/rate', summary.rate);
  addCounts('communities', summary.communities);
  addRate('communities/rate', summary.communityRate);
  for (const { level, name, path, communities, findings: own, rate: share } of summary.byArea) {
    const county = level === 'county' ? name : (path.find((each) => each.level === 'county')?.name ?? '');
    const key = areaKey(county, level === 'county' ? '' : name);
    addCounts(key, communities);
    addRate(`${key}/rate`, share);
    addCounts(`${key}/findings`, own);
  }
  for (const finding of findings) {
    for (const part of ['observed', 'required', 'shortfall'] as const) {
      const { unit: own, comparison } = finding;
      figures.set(`${finding.id}/${part}`, { kind: 'quantity', part, unit: own, comparison, ...finding[part] });
    }
  }
  return {
    figures,
    idsOf: (...wanted) => findings.filter(({ outcome }) => wanted.includes(outcome)).map(({ id }) => id),
  };
}

/** By what a district or street is known. */
export function areaKey(county: string, town: string): string {
  return `area/${county}/${town}`;
}
