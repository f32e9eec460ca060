import { type Locale } from '../../locale/locale.ts';
import { element, setting, wordNamespaces, xmlHead } from './element.ts';
import { paragraphProperties, run } from './paragraph.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Everything of the file beside the text and its styles. */
export function packageParts(locale: Locale): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['document', `${office}/officeDocument`, 'word/document.xml'],
      [
        'core',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${office}/styles`, 'styles.xml'],
      ['settings', `${office}/settings`, 'settings.xml'],
      ['fonts', `${office}/fontTable`, 'fontTable.xml'],
      ['footer1', `${office}/footer`, 'footer1.xml'],
      ['footer2', `${office}/footer`, 'footer2.xml'],
    ]),
    'word/settings.xml': settings(),
    'word/fontTable.xml': fontTable(locale),
    'word/footer1.xml': footer('right'),
    'word/footer2.xml': footer('left'),
  };
}

function contentTypes(): string {
  const part = (name: string, type: string) => element('Override', { PartName: name, ContentType: type });
  return (
    xmlHead +
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/word/document.xml', `${wordType}.document.main+xml`),
      part('/word/styles.xml', `${wordType}.styles+xml`),
      part('/word/settings.xml', `${wordType}.settings+xml`),
      part('/word/fontTable.xml', `${wordType}.fontTable+xml`),
      part('/word/footer1.xml', `${wordType}.footer+xml`),
      part('/word/footer2.xml', `${wordType}.footer+xml`),
      part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    )
  );
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => element('Relationship', { Id: id, Type: type, Target: target }));
  return `${xmlHead}${element('Relationships', { xmlns: relations }, ...each)}`;
}

/** Odd and even pages have their numbers on the outer side. */
function settings(): string {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  };
  return (
    xmlHead +
    element(
      'w:settings',
      { 'xmlns:w': wordNamespaces['xmlns:w'] },
      element('w:evenAndOddHeaders', {}),
      element('w:compat', {}, element('w:compatSetting', mode)),
    )
  );
}

/** What stands in for a typeface that a machine lacks. */
function fontTable({ document }: Locale): string {
  const { title, heading, subheading, body } = document.fonts;
  const unique = new Map([title, heading, subheading, body]);
  const fonts = [...unique].map(([name, instead]) =>
    element('w:font', { 'w:name': name }, setting('w:altName', instead)),
  );
  return `${xmlHead}${element('w:fonts', { 'xmlns:w': wordNamespaces['xmlns:w'] }, ...fonts)}`;
}

/** `— 1 —`, a character from the edge. */
function footer(side: 'left' | 'right'): string {
  const indent = element('w:ind', {
    'w:leftChars': 100,
    'w:rightChars': 100,
    'w:left': 280,
    'w:right': 280,
    'w:firstLine': 0,
  });
  const number = element('w:fldSimple', { 'w:instr': ' PAGE ' }, ...run('1'));
  const line = element(
    'w:p',
    {},
    paragraphProperties('Footer', `${indent}${setting('w:jc', side)}`),
    ...run('— '),
    number,
    ...run(' —'),
  );
  return `${xmlHead}${element('w:ftr', wordNamespaces, line)}`;
}
