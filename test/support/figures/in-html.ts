import { type Locale } from '../../../src/locale/locale.ts';
import { type Outcome, outcomes } from '../../../src/model/outcome.ts';
import { type Shown } from './figure.ts';
import { areaKey } from './in-json.ts';
import { inRegister, rowsOf } from './in-tables.ts';

/** Key figures, districts and register of the web page. */
export function inHtml(text: string, locale: Locale): Shown {
  const { workbook, report, page } = locale;
  const sections = new Map(
    text
      .split('<section id="')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('"')), part]),
  );
  const summary = sections.get('summary') ?? '';
  const cards = new Map(
    Array.from(summary.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs), ([, label = '', value = '']) => [
      label.toLowerCase(),
      plain(value),
    ]),
  );
  const wordOf = new Map<string, Outcome>(outcomes.map((each) => [locale.outcome[each], each]));
  const counted = rowsIn(summary).flatMap((cells): [string, string][] => {
    const outcome = wordOf.get(cells[0] ?? '');
    if (outcome === undefined) return [];
    return [
      [`findings/${outcome}`, cells[4] ?? ''],
      [`communities/${outcome}`, cells[5] ?? ''],
    ];
  });
  const labels = { observed: report.observed, required: report.required, shortfall: report.shortfall };
  const entries = Array.from(
    (sections.get('register') ?? '').matchAll(/<tbody\s[^>]*data-r=.*?<\/tbody>/gs),
    ([entry]) => entry,
  );
  const quantities = entries.flatMap((entry) => {
    const details = Array.from(entry.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs));
    const id = plain(details.find(([, label]) => label === workbook.register.id)?.[2] ?? '');
    const parts = ['observed', 'required', 'shortfall'] as const;
    const cells = parts.map((part) =>
      plain(new RegExp(`<td class="[^"]*\\b${part}\\b[^"]*">(.*?)</td`, 's').exec(entry)?.[1] ?? ''),
    );
    return inRegister(rowsOf(Object.values(labels), [cells]), labels, () => id);
  });
  return new Map<string, string | number>([
    ['findings/rate', cards.get(report.findingRate.toLowerCase()) ?? ''],
    ['communities/rate', cards.get(workbook.compliance.rate.toLowerCase()) ?? ''],
    ['findings/non-compliant', cards.get(page.gapCount.toLowerCase()) ?? ''],
    ...counted,
    ...inRanking(sections.get('ranking') ?? ''),
    ...quantities,
  ]);
}

function inRanking(section: string): [string, string][] {
  let county = '';
  return Array.from(section.matchAll(/<tr class="(county|town)">.*?<\/tr>/gs)).flatMap(
    ([row, level]): [string, string][] => {
      const [name = '', , communities = '', compliant = '', rate = '', , short = '', open = ''] = rowsIn(row)[0] ?? [];
      if (level === 'county') county = name;
      const key = areaKey(county, level === 'county' ? '' : name);
      return [
        [`${key}/all`, communities],
        [`${key}/compliant`, compliant],
        [`${key}/rate`, rate],
        [`${key}/findings/non-compliant`, short],
        [`${key}/findings/undetermined`, open],
      ];
    },
  );
}

function rowsIn(markup: string): readonly (readonly string[])[] {
  return Array.from(markup.matchAll(/<tr.*?<\/tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]\s*>/gs), ([, cell = '']) => plain(cell)),
  );
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
