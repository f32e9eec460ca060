import { type MarkKind } from '../mark-kind.ts';

/**
 * The colours of marks. No palette of an office program has them, so that they tell our marks from colours of the user
 * after any program has saved the file.
 */
const fillColour: Readonly<Record<MarkKind, string>> = {
  'non-compliant': 'FFFFC9CD',
  undetermined: 'FFFFE79A',
  diagnostic: 'FFCDE0F4',
};
const lineColour: Readonly<Record<MarkKind, string>> = {
  'non-compliant': 'FFC00105',
  undetermined: 'FFB97F01',
  diagnostic: 'FF2A6FB1',
};
const textColour = 'FF1B1B1C';

/** A border is drawn too where a colour scale or another conditional format would hide the fill. */
export function markFill(kind: MarkKind, prefix: string): string {
  const colours = `<${prefix}fgColor rgb="${fillColour[kind]}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${colours}</${prefix}patternFill></${prefix}fill>`;
}

export function markBorder(kind: MarkKind, prefix: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${prefix}${side} style="medium"><${prefix}color rgb="${lineColour[kind]}"/></${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** The font in dark letters, when it is written in letters too light to be read on a mark. */
export function readableFont(font: string, prefix: string): string | undefined {
  const colour = /<(?:[^\s/>:]+:)?color\s[^>]*?\/?>(?:<\/(?:[^\s/>:]+:)?color>)?/.exec(font)?.[0];
  if (colour === undefined || !isLight(colour)) return undefined;
  return font.replace(colour, `<${prefix}color rgb="${textColour}"/>`);
}

/**
 * Whether a fill, border or font is ours, whichever program wrote it last. The second colour of a fill does not count:
 * some programs put there whatever colour of the file is nearest.
 */
export function isMarkLook(element: string): boolean {
  return marks.test(element);
}

const colours = [...Object.values(fillColour), ...Object.values(lineColour), textColour].join('|');
const marks = new RegExp(`<(?:[^\\s/>:]+:)?(?:fgColor|color)\\s[^>]*rgb\\s*=\\s*["'](?:${colours})["']`, 'i');

/** Theme colours 0 and 2 are the backgrounds; in the indexed palette 1 and 9 are white. */
function isLight(colour: string): boolean {
  if (/\stheme\s*=\s*["'][02]["']/.test(colour)) return true;
  if (/\sindexed\s*=\s*["'](?:1|9)["']/.test(colour)) return true;
  const [, rgb] = /\srgb\s*=\s*["'](?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})["']/.exec(colour) ?? [];
  if (rgb === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150;
}
