import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantOf } from '../../../src/formula/constant-of.ts';
import { fromDayNumber } from '../../../src/model/iso-date.ts';
import { toNumber } from '../../../src/model/rational.ts';
import { type NumberTree } from '../../../src/model/tree.ts';
import { compileRuleSet } from '../../../src/rules/compile-rule-set.ts';
import { chainOf } from '../../../src/rules/packs-above.ts';
import { type RulePack } from '../../../src/rules/rule-pack.ts';
import { levelFaults } from '../../../src/rules/strictness/level-law.ts';
import { aChain, type LevelTexts } from '../../support/a-chain.ts';
import { smallModel } from '../../support/a-small-world.ts';

// ── Random chains of one to four levels, about one requirement ─────────────────────────────────────────────────────

const places = [
  { id: 'province', jurisdiction: '13' },
  { id: 'city', jurisdiction: '1301' },
  { id: 'county', jurisdiction: '130102' },
  { id: 'town', jurisdiction: '130102001' },
] as const;
const days = ['2016-01-01', '2017-03-31', '2018-07-01', '2019-12-31', '2020-02-29', '2020-12-31'] as const;
const wordings = ['must', 'should', 'may'] as const;

interface Change {
  readonly from: string | null;
  readonly wording: (typeof wordings)[number];
  readonly off: boolean;
  readonly threshold: number | null;
  /** A second threshold from a day on. */
  readonly later: { readonly from: string; readonly threshold: number } | null;
  readonly due: string | null;
}

interface Chain {
  readonly comparison: 'at-least' | 'at-most';
  readonly base: { readonly wording: Change['wording']; readonly threshold: number; readonly due: string | null };
  /** For each level below the first. */
  readonly below: readonly (readonly Change[])[];
}

const day = fc.constantFrom(...days);
const threshold = fc.integer({ min: 1, max: 4 });
// Mostly binding, or nearly everything would be refused for its wording alone.
const wording = fc.constantFrom('must', 'must', 'must', ...wordings);
const change: fc.Arbitrary<Change> = fc.record({
  from: fc.option(day),
  wording,
  off: fc.boolean().map((off) => off),
  threshold: fc.option(threshold),
  later: fc.option(fc.record({ from: day, threshold })),
  due: fc.option(day),
});
const chains: fc.Arbitrary<Chain> = fc.record({
  comparison: fc.constantFrom('at-least', 'at-most'),
  base: fc.record({ wording, threshold, due: fc.option(day) }),
  below: fc.array(
    fc.uniqueArray(
      fc.tuple(change, fc.integer({ min: 0, max: 9 })).map(([each, dice]) => ({ ...each, off: dice === 0 })),
      { selector: ({ from }) => from, maxLength: 2 },
    ),
    { maxLength: 3 },
  ),
});

function packOf({ comparison, base, below }: Chain): RulePack {
  const [first, ...others] = places;
  const top: LevelTexts = {
    ...first,
    requirements: `- id: province.area
  clause: province-${base.wording}
  title: { zh: 面积, en: area }
  obligation: ${base.wording}
  for: community
  measure: sum(facilities.floor_area)
  ${comparison}: ${String(base.threshold)}
  unit: m2
${base.due === null ? '' : `  due: ${base.due}\n`}`,
  };
  const lower = below.flatMap((changes, index): LevelTexts[] => {
    const place = others[index];
    if (place === undefined) return [];
    return [
      {
        ...place,
        overrides:
          changes.length === 0 ? '[]' : changes.map((each) => overrideText(each, place.id, comparison)).join(''),
      },
    ];
  });
  return aChain(top, ...lower);
}

function overrideText(each: Change, id: string, comparison: Chain['comparison']): string {
  const { from, wording: wanted, off, threshold: value, later, due } = each;
  const head = [`- overrides: province.area`, `clause: ${id}-${wanted}`, ...(from === null ? [] : [`from: ${from}`])];
  const asked =
    value === null
      ? []
      : later === null
        ? [`${comparison}: ${String(value)}`]
        : [`${comparison}: [{ value: ${String(value)} }, { from: ${later.from}, value: ${String(later.threshold)} }]`];
  const lines = off
    ? ['off: { reason: { zh: 停, en: off } }']
    : [`obligation: ${wanted}`, ...asked, ...(due === null ? [] : [`due: ${due}`])];
  return `${[...head, ...lines].join('\n  ')}\n`;
}

// ── The oracle: the same law, written as plainly as it is told ─────────────────────────────────────────────────────

interface Said {
  readonly wording: Change['wording'];
  readonly threshold: number;
  readonly due: string | null;
  readonly off: boolean;
}

/** What holds at a level on a day: what the first level says, and what each further one puts in its place. */
function saidAt({ base, below }: Chain, level: number, on: string): Said {
  let said: Said = { ...base, off: false };
  for (const changes of below.slice(0, level)) {
    const inOrder = [...changes].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
    for (const each of inOrder) {
      if (each.from !== null && each.from > on) continue;
      if (each.off) {
        said = { ...said, off: true };
        continue;
      }
      const value = each.later !== null && each.later.from <= on ? each.later.threshold : each.threshold;
      said = {
        wording: each.wording,
        threshold: each.threshold === null ? said.threshold : (value ?? said.threshold),
        due: each.due ?? said.due,
        off: false,
      };
    }
  }
  return said;
}

function isLooser(than: Said, said: Said, comparison: Chain['comparison']): boolean {
  if (said.off) return true;
  if (wordings.indexOf(said.wording) > wordings.indexOf(than.wording)) return true;
  if (said.due !== null && (than.due === null || said.due > than.due)) return true;
  return comparison === 'at-least' ? said.threshold < than.threshold : said.threshold > than.threshold;
}

/** Whether on some day some level falls short of what a level above it says must be met. */
function isRefused(chain: Chain): boolean {
  return days.some((on) =>
    chain.below.some((_, index) =>
      Array.from({ length: index + 1 }, (__, above) => saidAt(chain, above, on)).some(
        (upper) =>
          !upper.off && upper.wording === 'must' && isLooser(upper, saidAt(chain, index + 1, on), chain.comparison),
      ),
    ),
  );
}

// ── What the packs come to ─────────────────────────────────────────────────────────────────────────────────────────

function effective(pack: RulePack, on: string): Said {
  const { requirements, silent } = compileRuleSet(pack, smallModel, on).value;
  const requirement = requirements[0] ?? silent[0]?.requirement;
  const test = requirement?.judged.test;
  if (requirement === undefined || test === undefined || test.comparison === 'holds')
    throw new Error('No requirement.');
  const { due } = requirement.judged;
  return {
    wording: requirement.obligation,
    threshold: known(test.threshold),
    due: due === null ? null : fromDayNumber(known(due)),
    off: silent.length > 0,
  };
}

function known(tree: NumberTree): number {
  const value = constantOf(tree);
  if (value === undefined) throw new Error('Not known beforehand.');
  return toNumber(value);
}

describe('whatever the levels say', () => {
  test('what is looser than a must of a level above is refused, and nothing else is', () => {
    let refused = 0;
    fc.assert(
      fc.property(chains, (chain) => {
        const isFound = levelFaults(packOf(chain), smallModel).length > 0;
        if (isFound) refused += 1;
        expect(isFound).toBe(isRefused(chain));
      }),
      { numRuns: 150, seed: 1 },
    );
    // Both happen often enough to mean something.
    expect(refused).toBeGreaterThan(30);
    expect(refused).toBeLessThan(120);
  });

  test('what holds at each level on each day is what its words come to, and in no accepted chain looser than a must above', () => {
    fc.assert(
      fc.property(chains, day, (chain, on) => {
        const packs = chainOf(packOf(chain));
        const held = packs.map((pack) => effective(pack, on));
        expect(held.map(({ off, ...said }) => (off ? { off } : { ...said, off }))).toEqual(
          packs.map((_, level) => {
            const { off, ...said } = saidAt(chain, level, on);
            return off ? { off } : { ...said, off };
          }),
        );
        const lowest = packs.at(-1);
        if (lowest === undefined || levelFaults(lowest, smallModel).length > 0) return;
        for (const [level, said] of held.entries()) {
          for (const upper of held.slice(0, level)) {
            if (!upper.off && upper.wording === 'must') expect(isLooser(upper, said, chain.comparison)).toBe(false);
          }
        }
      }),
      { numRuns: 150, seed: 2 },
    );
  });
});
