import { type SavedReport } from '../../src/model/earlier.ts';
import { type Report } from '../../src/model/report.ts';

/** What was saved of a report that counted the same a year before; every part may be replaced. */
export function anEarlier(report: Report, parts: Partial<SavedReport> = {}): SavedReport {
  const { scope, packs, options, requirements, areas } = report;
  return {
    file: '2019.json',
    asOf: '2019-12-31',
    scope,
    packs,
    options,
    requirements: requirements.map(({ id }) => id),
    rate: { low: 0.25, high: 0.5 },
    communityRate: { low: 0.25, high: 0.25 },
    areas: areas.map(({ unit, path, findings, rate }) => ({ unit, path, findings, rate })),
    ...parts,
  };
}
