import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { Failure } from '../../model/failure.ts';
import { type PictureMeans } from '../report-format.ts';
import { fontCharacters } from './font-characters.ts';

/** Twice as many points as on the screen are sharp on paper. */
const usualScale = 2;
/** Points of the largest picture that is drawn so, four bytes each: a longer one is drawn less sharp. */
const mostPoints = 40_000_000;
const mostNamed = 20;

/**
 * An SVG of ours as PNG. The same font and text give the same bytes on every machine.
 *
 * @throws Failure when the font cannot be read, or lacks a character of the text: it would be left out in silence
 */
export async function drawPicture(
  svg: string,
  size: { readonly width: number; readonly height: number },
  means: PictureMeans,
): Promise<Uint8Array> {
  const font = await means.font();
  const known = fontCharacters(font.bytes);
  if (known === undefined) throw new Failure('font-unreadable', { file: font.file });
  const lacking = charactersIn(svg).filter((character) => !known.has(character));
  if (lacking.length > 0) {
    const characters = `${lacking.slice(0, mostNamed).join(' ')}${lacking.length > mostNamed ? ' …' : ''}`;
    throw new Failure('font-lacks-characters', { file: font.file, characters, count: lacking.length });
  }
  await start(means);
  const scale = Math.min(usualScale, Math.sqrt(mostPoints / (size.width * size.height)));
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { fontBuffers: [font.bytes] } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

let started: Promise<void> | undefined;

/** It may be started only once in a process. */
async function start(means: PictureMeans): Promise<void> {
  started ??= means.program().then((program) => initWasm(program));
  await started;
}

/** What is drawn as text: the title of the drawing is not, and no font shows blanks or marks without a shape. */
function charactersIn(svg: string): readonly string[] {
  const shown = svg.replace(/<title>[^<]*<\/title>/g, '').replace(/<[^>]*>/g, '');
  const plain = shown.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
  return [...new Set(plain.replace(shapeless, ''))];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const shapeless = /[\s\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
