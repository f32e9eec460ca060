import { type DiagnosticCode } from '../model/diagnostic.ts';

/** What `rules lint` may remark on and an author may accept. */
export const lintCodes = [
  'requirement-contradicted',
  'requirement-repeated',
  'requirement-implied',
  'threshold-unreachable',
  'threshold-idle',
  'reading-repeated',
  'due-outside-period',
  'indicator-unused',
  'parameter-unused',
  'clause-unused',
  'case-missing',
  'case-kind-missing',
  'value-secondary',
  'override-loosens',
  'override-case-missing',
] as const satisfies readonly DiagnosticCode[];
export type LintCode = (typeof lintCodes)[number];
