import { type Locale } from '../../../src/locale/locale.ts';
import { type Shown } from './figure.ts';
import { type ReadJson } from './in-json.ts';
import { inCompliance, inRegister, inSentence, percentIn, rowsOf } from './in-tables.ts';

/** The line of the verdict and the two tables of the comment. */
export function inMarkdown(text: string, locale: Locale, { idsOf }: ReadJson): Shown {
  const [, , verdict = ''] = text.split('\n');
  const [inSight = ''] = text.split('<details>');
  const [areas = [], worst = []] = inSight
    .split('\n### ')
    .slice(1)
    .map((part) => part.split('\n').filter((line) => line.startsWith('|')))
    .map((lines) => lines.filter((_, index) => index !== 1).map(cellsOfLine));
  const isAreas = text.includes(`### ${locale.workbook.complianceTitle}`);
  const tables = isAreas ? { areas, worst } : { areas: [], worst: areas };
  const ids = idsOf('non-compliant');
  const table = ([heads = [], ...rows]: readonly (readonly string[])[]) => rowsOf(heads, rows);
  return new Map<string, string | number>([
    ...inSentence(verdict, 'findings', locale),
    ['findings/rate', percentIn(verdict)],
    ...inCompliance(table(tables.areas), locale),
    ...inRegister(table(tables.worst), locale.report, (_, index) => ids[index] ?? ''),
  ]);
}

function cellsOfLine(line: string): readonly string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replace(/\\(.)/g, '$1'),
  );
}
