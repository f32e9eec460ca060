import { inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const perPixel = 4;

/** The pixels of a PNG of eight bits a channel with transparency, as the PNG specification (ISO/IEC 15948) packs them. */
export function pixelsOf(png: Uint8Array) {
  const buffer = Buffer.from(png);
  if (!buffer.subarray(0, 8).equals(signature)) throw new Error('It is no PNG.');
  const packed: Buffer[] = [];
  for (let at = 8; at < buffer.length; at += 12 + buffer.readUInt32BE(at)) {
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(buffer.subarray(at + 8, at + 8 + buffer.readUInt32BE(at)));
  }
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  if (buffer.readUInt16BE(24) !== 0x0806) throw new Error('It has other channels.');
  const pixels = unfiltered(inflateSync(Buffer.concat(packed)), width * perPixel, height);
  return {
    size: { width, height },
    /** How many pixels have exactly this colour. */
    count: ([red, green, blue]: readonly [number, number, number]) => {
      let found = 0;
      for (let at = 0; at < pixels.length; at += perPixel)
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found++;
      return found;
    },
  };
}

function unfiltered(raw: Buffer, stride: number, height: number): Uint8Array {
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < perPixel ? 0 : (pixels[at - perPixel] ?? 0);
      const above = row === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = row === 0 || column < perPixel ? 0 : (pixels[at - stride - perPixel] ?? 0);
      const guess = [0, left, above, Math.floor((left + above) / 2), nearest(left, above, corner)][filter] ?? 0;
      pixels[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return pixels;
}

/** The Paeth predictor. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
