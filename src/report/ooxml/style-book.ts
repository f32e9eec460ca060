import { xmlDeclaration, xmlText } from './xml-text.ts';

/** How a cell looks. Everything stands in the middle of the height of its row. */
export interface CellStyle {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  /** Written as a link. */
  readonly linked?: boolean;
  /** The colour behind it, as `C6EFCE`. */
  readonly fill?: string | undefined;
  readonly bordered?: boolean;
  /** A number format; text by itself. */
  readonly format?: string;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** As `textRotation` counts it: degrees, or 255 for letters below each other. */
  readonly rotation?: number;
}

/** How a cell looks while a condition holds. */
export interface ConditionalStyle {
  readonly fill?: string;
  /** The colour of its letters. */
  readonly text?: string;
}

/** The styles of a workbook, each held once; cells name them by number. */
export interface StyleBook {
  indexOf(style: CellStyle): number;
  conditional(style: ConditionalStyle): number;
  /** The part that holds them; asked for when all cells are written. */
  xml(): string;
}

const formats: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '0%': 9, '0.00%': 10, '@': 49 };
const firstOwnFormat = 164;
const lineColour = 'FF7F7F7F';
const linkColour = 'FF0563C1';

export function styleBook(): StyleBook {
  // The width of columns is reckoned in digits of the first font; the like of Arial is on every machine.
  const fonts = numbered(['<font><sz val="10"/><name val="Arial"/><family val="2"/></font>']);
  // The first two are what every workbook has to begin with.
  const fills = numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const ownFormats = numbered([]);
  const styles = numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const conditionals = numbered([]);
  return {
    indexOf: (style) => {
      const { format = 'General', fill } = style;
      const formatId = formats[format] ?? firstOwnFormat + ownFormats.indexOf(xmlText(format));
      const fillId = fill === undefined ? 0 : fills.indexOf(`<fill>${solid('fgColor', fill)}</fill>`);
      return styles.indexOf(
        `<xf numFmtId="${formatId}" fontId="${fonts.indexOf(fontXml(style))}" fillId="${fillId}" ` +
          `borderId="${style.bordered === true ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
          `applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
      );
    },
    conditional: ({ fill, text }) =>
      conditionals.indexOf(
        `<dxf>${text === undefined ? '' : `<font><color rgb="FF${text}"/></font>`}` +
          `${fill === undefined ? '' : `<fill>${solid('bgColor', fill)}</fill>`}</dxf>`,
      ),
    xml: () => {
      const own = ownFormats
        .all()
        .map((code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${code}"/>`);
      return (
        `${xmlDeclaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        (own.length === 0 ? '' : listXml('numFmts', own)) +
        listXml('fonts', fonts.all()) +
        listXml('fills', fills.all()) +
        listXml('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', thinBorder()]) +
        listXml('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
        listXml('cellXfs', styles.all()) +
        listXml('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
        listXml('dxfs', conditionals.all()) +
        '</styleSheet>'
      );
    },
  };
}

function fontXml({ font, size, bold = false, linked = false }: CellStyle): string {
  return (
    `<font>${bold ? '<b/>' : ''}${linked ? '<u/>' : ''}<sz val="${size}"/>` +
    `${linked ? `<color rgb="${linkColour}"/>` : ''}<name val="${xmlText(font)}"/></font>`
  );
}

function alignmentXml({ align, wrap = false, rotation = 0 }: CellStyle): string {
  return (
    `<alignment horizontal="${align}" vertical="center"${rotation === 0 ? '' : ` textRotation="${rotation}"`}` +
    `${wrap ? ' wrapText="1"' : ''}/>`
  );
}

function thinBorder(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="${lineColour}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function solid(part: 'fgColor' | 'bgColor', colour: string): string {
  return `<patternFill patternType="solid"><${part} rgb="FF${colour}"/></patternFill>`;
}

function listXml(name: string, members: readonly string[]): string {
  return `<${name} count="${members.length}">${members.join('')}</${name}>`;
}

/** Things that are named by the number under which they came first. */
function numbered(first: readonly string[]) {
  const indexes = new Map(first.map((each, index) => [each, index]));
  return {
    indexOf(each: string): number {
      const known = indexes.get(each);
      if (known !== undefined) return known;
      indexes.set(each, indexes.size);
      return indexes.size - 1;
    },
    all: () => [...indexes.keys()],
  };
}
