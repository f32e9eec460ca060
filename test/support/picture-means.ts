import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type PictureMeans } from '../../src/report/report-format.ts';
import { projectRoot } from '../house/support/source-tree.ts';

export const shippedFont = join(projectRoot, 'src/report/png/fonts/NotoSansCJKsc-Names.otf');
export const drawingProgram = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** What the shipped pictures are drawn with, or the same with another font. */
export function pictureMeans(font = shippedFont): PictureMeans {
  return {
    font: async () => ({ file: font, bytes: await readFile(font) }),
    program: () => readFile(drawingProgram),
  };
}
