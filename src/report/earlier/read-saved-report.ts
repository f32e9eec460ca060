import { z } from 'zod';
import { type SavedReport } from '../../model/earlier.ts';
import { Failure } from '../../model/failure.ts';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const rate = z.object({ low: share, high: share }).nullable();
const unit = z.object({
  level: z.enum(['province', 'city', 'county', 'town', 'community']),
  code: z.string().nullable(),
  name: z.string(),
});
const counts = z.object({
  compliant: count,
  'non-compliant': count,
  undetermined: count,
  'not-due': count,
  'not-applicable': count,
});

/** What is read of the JSON report, whose keys `report-schema.ts` describes; any others are passed over. */
const savedReport = z.object({
  asOf: z.iso.date(),
  scope: unit.nullable(),
  packs: z.array(z.object({ id: z.string(), sha256: z.string() })),
  options: z.object({
    absentRows: z.enum(['none', 'unknown']),
    region: z.array(z.string()),
    set: z.record(z.string(), z.string()),
    readings: z.array(z.string()),
    encouraged: z.boolean(),
  }),
  summary: z.object({
    rate,
    communityRate: rate,
    byRequirement: z.array(z.object({ id: z.string() })),
    byArea: z.array(unit.extend({ path: z.array(unit), findings: counts, rate })),
  }),
});
const anyReport = z.object({ schemaVersion: z.string(), tool: z.object({ name: z.literal('cscheck') }) });

/** @throws Failure when it is no JSON report, or one of another major version */
export function readSavedReport(text: string, file: string): SavedReport {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure('earlier-unreadable', { file, at: '' });
  }
  const known = anyReport.safeParse(document);
  if (!known.success) throw new Failure('earlier-unreadable', { file, at: '' });
  const { schemaVersion } = known.data;
  if (!schemaVersion.startsWith('1.')) throw new Failure('earlier-version', { file, version: schemaVersion });
  const read = savedReport.safeParse(document);
  if (!read.success) {
    throw new Failure('earlier-unreadable', { file, at: read.error.issues[0]?.path.join('.') ?? '' });
  }
  const { summary, ...rest } = read.data;
  return {
    ...rest,
    file,
    requirements: summary.byRequirement.map(({ id }) => id),
    rate: summary.rate,
    communityRate: summary.communityRate,
    areas: summary.byArea.map(({ path, findings, rate: ofArea, ...self }) => ({
      unit: self,
      path,
      findings,
      rate: ofArea,
    })),
  };
}
