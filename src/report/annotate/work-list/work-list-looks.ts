import { markFill } from '../styles/mark-look.ts';
import { type StyleBook } from '../styles/style-book.ts';
import { type MarkKind, markKinds } from '../mark-kind.ts';

/** The formats of the cells of a work list, by their places in the style sheet. */
export interface WorkListLooks {
  readonly title: number;
  readonly legend: number;
  readonly heading: number;
  readonly text: number;
  readonly centred: number;
  readonly link: number;
  readonly kind: Readonly<Record<MarkKind, number>>;
}

/** Adds the formats of a work list to a style sheet. */
export function workListLooks(
  styles: StyleBook,
  typeface: Readonly<Record<'heading' | 'body', string>>,
): WorkListLooks {
  const p = styles.prefix;
  const font = (size: number, face: string, more = '') =>
    `<${p}font>${more}<${p}sz val="${size}"/>${more.includes('color') ? '' : `<${p}color rgb="FF1F1F1F"/>`}<${p}name val="${face}"/></${p}font>`;
  const body = font(10, typeface.body);
  const side = (name: string) => `<${p}${name} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const border = `<${p}border>${sides}<${p}diagonal/></${p}border>`;
  const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFE7E6E6"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  const left = `<${p}alignment vertical="top" wrapText="1"/>`;
  const centre = `<${p}alignment horizontal="center" vertical="top" wrapText="1"/>`;
  const flat = `<${p}alignment vertical="center"/>`;
  const underlined = `<${p}u/>`;
  const blue = `<${p}color rgb="FF0563C1"/>`;
  const link = `<${p}font>${underlined}<${p}sz val="10"/>${blue}<${p}name val="${typeface.body}"/></${p}font>`;
  const [first, second, third] = markKinds.map((kind) =>
    styles.own({ font: body, border, fill: markFill(kind, p) }, centre),
  );
  return {
    title: styles.own({ font: font(16, typeface.heading, `<${p}b/>`) }, flat),
    legend: styles.own({ font: body }, flat),
    heading: styles.own({ font: font(10, typeface.heading, `<${p}b/>`), border, fill }, centre),
    text: styles.own({ font: body, border }, left),
    centred: styles.own({ font: body, border }, centre),
    link: styles.own({ font: link, border }, centre),
    kind: { 'non-compliant': first ?? 0, undetermined: second ?? 0, diagnostic: third ?? 0 },
  };
}
