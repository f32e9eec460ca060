import { loadPack } from '../../src/rules/load-pack.ts';
import { type Checked } from '../../src/model/checked.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';

/** What a level of a chain says, each as the YAML of a file; the id of its pack is its own. */
export interface LevelTexts {
  readonly id: string;
  readonly jurisdiction: string;
  /** Lines of pack.yaml beside the usual ones. */
  readonly head?: string;
  readonly overrides?: string;
  readonly requirements?: string;
  readonly indicators?: string;
  readonly permissions?: string;
  readonly cases?: string;
  readonly period?: string;
}

/** A clause of each wording at every level: `<id>-must`, `<id>-should`, `<id>-may`. */
function clausesOf(id: string): string {
  const clause = (name: string, wording: string) =>
    `- { id: ${id}-${name}, locator: ${name}, wording: ${wording}, trigger: 应, text: { zh: ${id}要求, en: ${id} asks } }\n`;
  return clause('must', 'binding') + clause('should', 'expected') + clause('may', 'encouraged');
}

function filesOf(level: LevelTexts, above: string | undefined) {
  const { id, jurisdiction, period = '{ from: 2016-01-01, to: 2020-12-31 }' } = level;
  const head = `${above === undefined ? '' : `extends: ${above}\n`}id: ${id}
version: 1.0.0
title: { zh: ${id}规划, en: plan of ${id} }
issuer: { zh: 机关, en: office }
number: null
period: ${period}
jurisdiction: ['${jurisdiction}']
sources: [{ id: text, title: { zh: 原文, en: text }, status: primary }]
${level.head ?? ''}`;
  const files = {
    'pack.yaml': head,
    'clauses.yaml': clausesOf(id),
    'overrides.yaml': level.overrides,
    'requirements/one.yaml': level.requirements,
    'indicators.yaml': level.indicators,
    'permissions.yaml': level.permissions,
    'cases/one.yaml': level.cases,
  };
  return Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path: `${id}/${path}`, text }]));
}

/** The lowest pack of a chain that is given from the highest level down, with what is wrong with it. */
export function loadChainOf(levels: readonly LevelTexts[]): Checked<RulePack | undefined> {
  let loaded: Checked<RulePack | undefined> = { value: undefined, diagnostics: [] };
  let above: RulePack | null = null;
  for (const level of levels) {
    loaded = loadPack(filesOf(level, above?.id), above);
    if (loaded.value === undefined) return loaded;
    above = loaded.value;
  }
  return loaded;
}

/** The lowest pack of a chain, or an error with everything that is wrong with it. */
export function aChain(...levels: readonly LevelTexts[]): RulePack {
  const { value, diagnostics } = loadChainOf(levels);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** A city that asks every community for 300 m² of floor area by the end of 2020, and for a facility. */
export const city: LevelTexts = {
  id: 'city',
  jurisdiction: '1301',
  head: 'parameters: { least: { value: 300 m2, note: { zh: 下限, en: the least } } }\n',
  requirements: `- id: city.area
  clause: city-must
  title: { zh: 面积, en: area }
  obligation: must
  due: 2020-12-31
  for: community
  measure: sum(facilities.floor_area)
  at-least: 300 m2
  unit: m2
- id: city.named
  clause: city-must
  title: { zh: 面积, en: area by a parameter }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  at-least: least
  unit: m2
- id: city.aim
  clause: city-should
  title: { zh: 目标, en: an aim }
  obligation: should
  for: community
  measure: share(facilities, having good)
  at-least: 80%
  unit: percent
- id: city.served
  clause: city-must
  title: { zh: 有站, en: a facility }
  obligation: must
  for: community
  holds: exists(facilities)
- id: city.per-household
  clause: city-must
  title: { zh: 按户, en: by households }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  at-least: max(300 m2, 20 m2 * households / 100 household)
  unit: m2
  default-reading: pro-rata
  readings:
    whole: { at-least: 'max(300 m2, 20 m2 * ceil(households / 100 household))', note: { zh: 整百, en: whole } }
`,
};

export const county = { id: 'county', jurisdiction: '130102' };
