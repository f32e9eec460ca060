import { expect, test } from 'vitest';
import { runLine } from './run-line.ts';

interface Document {
  readonly findings: readonly {
    readonly requirement: string;
    readonly outcome: string;
    readonly shortfall: { readonly low: number | null; readonly high: number | null };
  }[];
  readonly summary: {
    readonly byRequirement: readonly {
      readonly id: string;
      readonly shortfall: { readonly low: number; readonly high: number | null } | null;
    }[];
  };
}

test.each(['', '--absent-rows unknown'])('a total is at most what is short and what may be: %s', async (option) => {
  const { out } = await runLine(`audit street -f json ${option}`);
  const { findings, summary } = JSON.parse(out) as Document;
  const totals = summary.byRequirement.filter(({ shortfall }) => shortfall !== null);
  expect(totals.length).toBeGreaterThan(2);
  expect(findings.some(({ outcome }) => outcome === 'undetermined')).toBe(true);
  for (const { id, shortfall } of totals) {
    const own = findings.filter(({ requirement }) => requirement === id);
    const sure = own.filter(({ outcome }) => outcome === 'non-compliant' || outcome === 'not-due');
    const low = sure.reduce((sum, finding) => sum + (finding.shortfall.low ?? 0), 0);
    const highs = own.map((finding) => finding.shortfall.high);
    const high = highs.includes(null) ? null : highs.reduce((sum: number, each) => sum + (each ?? 0), 0);
    expect({ id, ...shortfall }).toMatchObject({ id, low, high });
  }
});
