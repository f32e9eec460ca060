import { runCase } from '../../src/flow/run-case.ts';
import { type Finding } from '../../src/model/finding.ts';
import { type CaseCell } from '../../src/rules/rule-pack.ts';
import { aPack } from './a-pack.ts';
import { shippedDataModel } from './shipped-rules.ts';

const model = shippedDataModel();
const at = { file: 'rows' };

/** The lines of a requirement that say what is asked, by their keys. */
export type Asked = Readonly<Record<string, string>>;
export type Rows = readonly Readonly<Record<string, CaseCell>>[];

/** The findings of one requirement on rows that are read as those of a workbook are, each sheet named after its table. */
export async function findingsOn(asked: Asked, tables: Readonly<Record<string, Rows>>): Promise<readonly Finding[]> {
  const lines = Object.entries({ obligation: 'must', for: 'community', ...asked }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  const pack = aPack({
    requirements: `- { id: t.asked, clause: t-1, title: { zh: 测, en: test }, ${lines.join(', ')} }`,
  });
  const { findings, diagnostics } = await runCase(
    pack,
    {
      requirement: 't.asked',
      name: 'rows',
      at,
      asOf: '2020-12-31',
      reading: null,
      tables: new Map(
        Object.entries(tables).map(([table, rows]) => [table, rows.map((cells) => ({ at, cells }))] as const),
      ),
      expect: [],
    },
    model,
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return findings;
}
