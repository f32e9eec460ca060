import { locales } from '../../src/locale/index.ts';
import { type RenderContext } from '../../src/report/report-format.ts';
import { pictureMeans } from './picture-means.ts';
import { reportModel } from './a-report.ts';

/** A Chinese terminal of eighty columns without colours; every part may be replaced. */
export function aRenderContext(parts: Partial<RenderContext> = {}): RenderContext {
  return {
    locale: locales.zh,
    model: reportModel,
    width: 80,
    colour: false,
    ascii: false,
    limit: 5,
    lights: { green: 0, yellow: 30 },
    pictures: pictureMeans(),
    ...parts,
  };
}
