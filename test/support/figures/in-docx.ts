import { type Locale } from '../../../src/locale/locale.ts';
import { readDocx } from '../read-docx.ts';
import { type Shown } from './figure.ts';
import { type ReadJson } from './in-json.ts';
import { inCompliance, inRegister, inSentence, percentIn, rowsOf } from './in-tables.ts';

/** The sentence of the counts, the tables of districts and the two lists of gaps of the document. */
export function inDocx(bytes: Uint8Array, locale: Locale, { idsOf }: ReadJson): Shown {
  const { workbook, document, report } = locale;
  const { paragraphs, tables } = readDocx(bytes);
  const texts = paragraphs.filter(({ style }) => style === 'Normal').map(({ text }) => text);
  const [, counted = '', verdict = '', communities = ''] = texts;
  const tableBelow = (start: string) => {
    const [, [heads = [], ...rows] = []] = [...tables].find(([title]) => title.startsWith(start)) ?? [];
    return rowsOf(
      heads,
      rows.filter((row) => row.length === heads.length),
    );
  };
  const [open, worst] = [idsOf('non-compliant', 'not-due'), idsOf('non-compliant')];
  return new Map<string, string | number>([
    ...inSentence(counted, 'findings', locale),
    ['findings/rate', percentIn(verdict)],
    ['communities/rate', percentIn(communities)],
    ...inCompliance(tableBelow(document.annex(1, workbook.complianceTitle)), locale),
    ...inRegister(
      tableBelow(document.annex(2, workbook.registerTitle)),
      workbook.register,
      (row) => open[Number(row.get(workbook.register.number.toLowerCase())) - 1] ?? '',
    ),
    ...inRegister(tableBelow(report.worstGaps), report, (_, index) => worst[index] ?? ''),
  ]);
}
