import { xmlDeclaration } from './xml-text.ts';

const office = 'application/vnd.openxmlformats-officedocument';
/** Of each kind of part, by how its path begins. */
const kinds = {
  'xl/workbook.xml': `${office}.spreadsheetml.sheet.main+xml`,
  'xl/worksheets/': `${office}.spreadsheetml.worksheet+xml`,
  'xl/tables/': `${office}.spreadsheetml.table+xml`,
  'xl/drawings/': `${office}.drawing+xml`,
  'xl/charts/': `${office}.drawingml.chart+xml`,
  'xl/styles.xml': `${office}.spreadsheetml.styles+xml`,
  'xl/sharedStrings.xml': `${office}.spreadsheetml.sharedStrings+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;

/** What each of the parts is; relationships go by their extension. */
export function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const kind = Object.entries(kinds).find(([beginning]) => path.startsWith(beginning));
    return kind === undefined ? [] : [`<Override PartName="/${path}" ContentType="${kind[1]}"/>`];
  });
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
