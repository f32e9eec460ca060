import { type Locale } from '../../locale/locale.ts';
import { type IsoDate } from '../../model/iso-date.ts';
import { type DocumentPart } from '../document/document-part.ts';
import { reportMark } from '../report-mark.ts';
import { sealedZip } from '../ooxml/sealed-zip.ts';
import { element, setting, wordNamespaces, xmlHead } from './element.ts';
import { packageParts } from './package-parts.ts';
import { paragraph, paragraphProperties, type ParagraphStyle } from './paragraph.ts';
import { stylesPart } from './styles.ts';
import { drawTable } from './table.ts';

/** A written report as an office program edits it: A4 with the margins of official documents, tables across the paper. */
export function drawDocument(parts: readonly DocumentPart[], locale: Locale, day: IsoDate): Uint8Array {
  const body = drawBody(parts);
  const document = `${xmlHead}${element('w:document', wordNamespaces, element('w:body', {}, ...body))}`;
  const texts = { ...packageParts(locale), 'word/document.xml': document, 'word/styles.xml': stylesPart(locale) };
  const files = Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)] as const);
  return sealedZip(Object.fromEntries(files), day, reportMark);
}

const encoder = new TextEncoder();

const styleOf = {
  title: 'Title',
  byline: 'Subtitle',
  heading: 'Heading1',
  subheading: 'Heading2',
  paragraph: 'Normal',
  note: 'Note',
} as const satisfies Record<Exclude<DocumentPart['kind'], 'table' | 'turn'>, ParagraphStyle>;

/** Twentieths of a point: A4, and the margins of GB/T 9704; across, the same all round. */
const [short, long] = [11_906, 16_838];
const upright = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
const across = { top: 1418, right: 1418, bottom: 1418, left: 1418 };

function drawBody(parts: readonly DocumentPart[]): readonly string[] {
  const turn = parts.findIndex(({ kind }) => kind === 'turn');
  return parts
    .flatMap((part, index): readonly string[] => {
      if (part.kind === 'turn') return [tiny(section(short, long, upright))];
      if (part.kind !== 'table') return [paragraph(styleOf[part.kind], part.text)];
      const isUpright = index < turn;
      const width = isUpright ? short - upright.left - upright.right : long - across.left - across.right;
      return [paragraph('Caption', part.table.title), drawTable(part.table, width), tiny()];
    })
    .concat(section(long, short, across));
}

/** A paragraph that nobody sees: a table may not touch what follows, and a section ends in one. */
function tiny(sectionEnd = ''): string {
  const spacing = element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' });
  return element('w:p', {}, paragraphProperties('Note', `${spacing}${sectionEnd}`));
}

function section(width: number, height: number, margins: typeof upright): string {
  const isAcross = width > height;
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer1' }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': 'footer2' }),
    setting('w:type', 'nextPage'),
    element('w:pgSz', { 'w:w': width, 'w:h': height, ...(isAcross ? { 'w:orient': 'landscape' } : {}) }),
    element('w:pgMar', {
      'w:top': margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': 851,
      'w:footer': isAcross ? 720 : 1304,
      'w:gutter': 0,
    }),
  );
}
