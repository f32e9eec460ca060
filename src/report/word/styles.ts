import { type Locale } from '../../locale/locale.ts';
import { element, setting, wordNamespaces, xmlHead } from './element.ts';
import { type ParagraphStyle } from './paragraph.ts';

/** How a paragraph looks; sizes in half-points, lines in twentieths of a point. */
interface Look {
  readonly font?: 'title' | 'heading' | 'subheading' | 'body';
  readonly size: number;
  readonly align: 'center' | 'both' | 'left' | 'right';
  readonly bold?: boolean;
  /** Characters of the first line that stay empty. */
  readonly indent?: number;
  /** Exact; without one a line is as high as its text. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of what follows; its level in the outline. */
  readonly outline?: number;
  readonly keepNext?: boolean;
}

/** The styles of official documents (GB/T 9704): 小标宋 and 黑体 above, 仿宋 in lines of 28 points. */
export function stylesPart({ document }: Locale): string {
  const { body, line, before, indent } = document.layout;
  // Lines of Chinese are as long as one another by themselves; those of words would be stretched.
  const align = indent === 0 ? 'left' : 'both';
  const looks: Readonly<Record<ParagraphStyle, Look>> = {
    Normal: { size: body, align, indent, line, before },
    Title: { font: 'title', size: 44, align: 'center', line: 720, before: 240, after: 240 },
    Subtitle: { font: 'subheading', size: body, align: 'center', line, after: 240 },
    Heading1: { font: 'heading', size: body, align: 'left', indent, line, outline: 0, before },
    Heading2: {
      font: 'subheading',
      size: body,
      align: 'left',
      indent,
      line,
      outline: 1,
      before,
    },
    Note: { size: 21, align: 'left', before: 60, after: 60 },
    Caption: { font: 'heading', size: 24, align: 'center', keepNext: true, before: 240, after: 80 },
    Cell: { size: 21, align: 'left' },
    Footer: { size: 28, align: 'right' },
  };
  const { latin, body: bodyFont } = document.fonts;
  return (
    xmlHead +
    element(
      'w:styles',
      { 'xmlns:w': wordNamespaces['xmlns:w'] },
      element(
        'w:docDefaults',
        {},
        element(
          'w:rPrDefault',
          {},
          element(
            'w:rPr',
            {},
            fonts(latin, bodyFont[0]),
            setting('w:sz', body),
            setting('w:szCs', body),
            element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
          ),
        ),
        element('w:pPrDefault', {}),
      ),
      ...Object.entries(looks).map(([id, look]) => styleOf(id, look, document.fonts)),
    )
  );
}

function styleOf(id: string, look: Look, names: Locale['document']['fonts']): string {
  const { font = 'body', size, align, bold = false, indent = 0, line, before = 0, after = 0, outline } = look;
  const isNormal = id === 'Normal';
  const spacing = {
    'w:before': before,
    'w:after': after,
    'w:line': line ?? 240,
    'w:lineRule': line === undefined ? 'auto' : 'exact',
  };
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(isNormal ? { 'w:default': 1 } : {}), 'w:styleId': id },
    setting('w:name', nameOf(id)),
    isNormal ? '' : setting('w:basedOn', 'Normal'),
    element('w:qFormat', {}),
    element(
      'w:pPr',
      {},
      outline === undefined && look.keepNext !== true ? '' : element('w:keepNext', {}),
      element('w:spacing', spacing),
      element('w:ind', { 'w:firstLineChars': indent * 100, 'w:firstLine': indent * size * 10 }),
      setting('w:jc', align),
      outline === undefined ? '' : setting('w:outlineLvl', outline),
    ),
    element(
      'w:rPr',
      {},
      fonts(font === 'body' ? names.latin : latinOf(names[font][0], names.latin), names[font][0]),
      bold ? element('w:b', {}) : '',
      setting('w:sz', size),
      setting('w:szCs', size),
    ),
  );
}

/** Chinese faces leave Latin letters to another; a Latin face has its own. */
function latinOf(name: string, latin: string): string {
  return /^[\x20-\x7e]+$/.test(name) ? name : latin;
}

function fonts(latin: string, chinese: string): string {
  return element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': chinese, 'w:cs': latin });
}

/** Office programs know their own styles by small letters. */
function nameOf(id: string): string {
  return id
    .replace(/^Heading(\d)$/, 'heading $1')
    .replace(/^Caption$/, 'caption')
    .replace(/^Footer$/, 'footer');
}
