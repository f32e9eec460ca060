import { type z } from 'zod';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { exactly, type Interval } from '../model/interval.ts';
import { divide, type Rational, rational, rationalFromText } from '../model/rational.ts';
import { type casesFile } from './pack-schema.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type PackCase } from './rule-pack.ts';

type CaseText = z.output<typeof casesFile>[number];
type ExpectationText = Exclude<CaseText['expect'], string>[number];

/** The worked examples of one file. */
export function casesOf(document: YamlDocument, cases: readonly CaseText[]): Checked<readonly PackCase[]> {
  const diagnostics: Diagnostic[] = [];
  const quantity = (path: YamlPath, value: ExpectationText['observed']): Interval | undefined => {
    if (value === undefined) return undefined;
    const interval = intervalAt(document, path, Array.isArray(value));
    if (interval !== undefined) return interval;
    const params = { path: path.join('.'), reason: 'number-or-range' } as const;
    diagnostics.push({ code: 'yaml-schema', severity: 'error', at: document.placeOf(path), params });
    return undefined;
  };
  const value = cases.map((example, index): PackCase => ({
    requirement: example.requirement,
    name: example.name,
    at: document.placeOf([index, 'requirement']),
    asOf: example['as-of'],
    reading: example.reading ?? null,
    tables: new Map(
      Object.entries(example.tables).map(([table, rows]) => [
        table,
        rows.flatMap(({ times = 1, ...cells }, row) => {
          const at = document.placeOf([index, 'tables', table, row]);
          return Array.from({ length: times }, () => ({ at, cells }));
        }),
      ]),
    ),
    expect:
      example.expect === 'not-judged'
        ? example.expect
        : example.expect.map(({ subject, outcome, reason, observed, required, shortfall, due }, member) => {
            const path = [index, 'expect', member];
            return {
              at: document.placeOf(path),
              subject,
              outcome,
              reason,
              observed: quantity([...path, 'observed'], observed),
              required: quantity([...path, 'required'], required),
              shortfall: quantity([...path, 'shortfall'], shortfall),
              due: due === 'none' ? null : due,
            };
          }),
  }));
  return { value, diagnostics };
}

/** A known value or [low, high], of which null is unbounded; undefined when it is neither. */
function intervalAt(document: YamlDocument, path: YamlPath, isPair: boolean): Interval | undefined {
  if (!isPair) {
    const value = rationalAt(document, path);
    return value === undefined || value === null ? undefined : exactly(value);
  }
  const low = rationalAt(document, [...path, 0]);
  const high = rationalAt(document, [...path, 1]);
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The exact number at a path, a share for `80%`; null where nothing is written, undefined for what is no number. */
function rationalAt(document: YamlDocument, path: YamlPath): Rational | null | undefined {
  const text = document.textOf(path)?.text;
  if (text === undefined) return null;
  if (!text.endsWith('%')) return rationalFromText(text);
  const percent = rationalFromText(text.slice(0, -1));
  return percent === undefined ? undefined : divide(percent, rational(100n));
}
