import { loadPack } from '../../src/rules/load-pack.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';

/** Files of a pack, each as the YAML under its head or in its list. */
export interface PackTexts {
  /** Lines of pack.yaml beside its usual ones. */
  readonly head?: string;
  readonly clauses?: string;
  readonly requirements?: string;
  readonly permissions?: string;
  readonly cases?: string;
}

const head = `id: t
version: 1.0.0
title: { zh: 规划, en: the plan }
issuer: { zh: 市政府, en: the city }
number: null
period: { from: 2016-01-01, to: 2020-12-31 }
jurisdiction: ['13']
sources:
  - { id: text, title: { zh: 原文, en: the text }, status: primary }
  - { id: copy, title: { zh: 另一份抄本, en: another copy }, status: primary }
  - { id: news, title: { zh: 日报报道, en: a report in the daily }, status: secondary }
`;
const clauses = `- { id: t-1, locator: 一 L1, wording: binding, trigger: 不少于, text: { zh: 每个社区要有站, en: a station each } }
- { id: t-2, locator: 二 L2, wording: encouraged, trigger: 可以, text: { zh: 可以合用, en: may share } }
- { id: t-3, locator: 三 L3, wording: expected, trigger: 加大, text: { zh: 加大投入, en: spend more } }
`;

/** The files of a small pack, by their paths. */
export function packFiles(texts: PackTexts): readonly { readonly path: string; readonly text: string }[] {
  const files = {
    't/pack.yaml': `${head}${texts.head ?? ''}`,
    't/clauses.yaml': texts.clauses ?? clauses,
    't/requirements/one.yaml': texts.requirements,
    't/permissions.yaml': texts.permissions,
    't/cases/one.yaml': texts.cases,
  };
  return Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}

/** A small pack, or an error with everything that is wrong with it. */
export function aPack(texts: PackTexts): RulePack {
  const { value, diagnostics } = loadPack(packFiles(texts));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
