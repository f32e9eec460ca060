import { type Locale } from '../locale/locale.ts';
import { type DataModel } from '../model/data-model.ts';
import {
  type GroupedBy,
  type LightLimits,
  type RenderContext,
  usualLights,
  usualLimit,
} from '../report/report-format.ts';
import { type Host } from './host.ts';
import { pictureMeans } from './picture-means.ts';

/** For messages before the data model is read. */
export const emptyModel: DataModel = { levels: [], units: [], tables: [] };

const narrowest = 40;

/** How text is laid out on one of the two streams: plain when piped, and where `NO_COLOR` or `TERM=dumb` ask for it. */
export function renderContext(
  host: Host,
  locale: Locale,
  model: DataModel,
  stream: 'out' | 'err',
  wish: {
    readonly color?: boolean;
    readonly ascii?: boolean;
    readonly limit?: number;
    readonly groupBy?: GroupedBy;
    readonly lights?: LightLimits;
    readonly font?: string;
  } = {},
): RenderContext {
  const { NO_COLOR: noColor, TERM: term } = host.environment;
  const isTerminal = stream === 'out' ? host.outIsTerminal : host.errIsTerminal;
  const isDumb = term === 'dumb';
  return {
    locale,
    model,
    width: Math.max(host.width, narrowest),
    colour: isTerminal && !isDumb && (noColor === undefined || noColor === '') && wish.color !== false,
    ascii: wish.ascii === true || (isTerminal && isDumb),
    limit: wish.limit ?? usualLimit,
    groupedBy: wish.groupBy,
    lights: wish.lights ?? usualLights,
    pictures: pictureMeans(host, wish.font),
  };
}
