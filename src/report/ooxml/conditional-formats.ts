import { firstRow, type Lights, type SheetColumn, type SheetPlan } from '../sheets/sheet-plan.ts';
import { absoluteRange, cellAddress, quotedText } from './cell-address.ts';
import { barRule } from './data-bars.ts';
import { outcomeShade } from './outcome-shade.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { type StyleBook } from './style-book.ts';
import { xmlText } from './xml-text.ts';

/** From nothing over half to everything. */
const scaleColours = ['FFFFC7CE', 'FFFFEB9C', 'FFC6EFCE'];

/** Bars, shades and lights, which follow the cells when somebody changes them. */
export function conditionalFormatsXml(
  { columns }: SheetPlan,
  { lastRow }: SheetLayout,
  book: StyleBook,
  sheet: number,
): string {
  let priority = 0;
  const next = () => (priority += 1);
  const whole = (from: number, to: number) => `${cellAddress(from, firstRow)}:${cellAddress(to, lastRow)}`;
  const each = columns.map(({ bar = false, lights }, index) => {
    const range = whole(index, index);
    return (
      (bar ? formatXml(range, barRule(sheet, index, next())) : '') +
      (lights === undefined ? '' : lightsXml(lights, range))
    );
  });
  return each.join('') + scaleXml();

  function lightsXml(lights: Lights, range: string): string {
    const rules = lightNames.map(
      (light) =>
        `<cfRule type="cellIs" dxfId="${book.conditional({ fill: lightShade[light] })}" priority="${next()}" ` +
        `operator="equal"><formula>${xmlText(quotedText(lights[light]))}</formula></cfRule>`,
    );
    return formatXml(range, rules.join(''));
  }

  /** A block of shares is shaded as one; bounds are words there, and shaded as what is not known. */
  function scaleXml(): string {
    const from = columns.findIndex(isScaled);
    if (from < 0) return '';
    const range = whole(from, columns.findLastIndex(isScaled));
    const first = absoluteRange([from, firstRow]).replaceAll('$', '');
    const open = book.conditional({ fill: outcomeShade.undetermined });
    return formatXml(
      range,
      `<cfRule type="expression" dxfId="${open}" priority="${next()}"><formula>AND(ISTEXT(${first}),LEN(${first})&gt;0)</formula></cfRule>` +
        scaleRule(next()),
    );
  }
}

const lightNames = ['green', 'yellow', 'red', 'open'] as const;
const lightShade: Readonly<Record<(typeof lightNames)[number], string>> = {
  green: outcomeShade.compliant,
  yellow: outcomeShade.undetermined,
  red: outcomeShade['non-compliant'],
  open: outcomeShade['not-applicable'],
};

function isScaled({ scale = false }: SheetColumn): boolean {
  return scale;
}

function scaleRule(priority: number): string {
  const stops = [0, 0.5, 1].map((value) => `<cfvo type="num" val="${value}"/>`);
  const colours = scaleColours.map((colour) => `<color rgb="${colour}"/>`);
  return `<cfRule type="colorScale" priority="${priority}"><colorScale>${stops.join('')}${colours.join('')}</colorScale></cfRule>`;
}

function formatXml(range: string, rules: string): string {
  return `<conditionalFormatting sqref="${range}">${rules}</conditionalFormatting>`;
}
