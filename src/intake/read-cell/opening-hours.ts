import { plainText } from '../plain-text.ts';

/**
 * The hours a day from opening times such as `08:30-17:30` or `上午8:30-12:00，下午2:00-6:00`. Undefined when the text is
 * no such list, or when spans run past midnight or overlap, because then it is not clear what was meant.
 */
export function openingHours(text: string): number | undefined {
  const spans = plainText(text)
    .replaceAll(' ', '')
    .replace(/(\d{1,2})[点时](?:(\d{1,2})分?)?/g, (_, hour: string, minute?: string) => `${hour}:${minute ?? '00'}`)
    .split(/[,、;和及]|(?<=\d)(?=[上下中晚])/)
    .map(readSpan);
  let open = 0;
  let closed = 0;
  for (const span of spans) {
    if (span === undefined || span.from < closed || span.to <= span.from) return undefined;
    open += span.to - span.from;
    closed = span.to;
  }
  return open / 60;
}

const span = /^(上午|中午|下午|晚上)?(\d{1,2}):(\d{2})(?:-|~|–|—|至|到)(上午|中午|下午|晚上)?(\d{1,2}):(\d{2})$/;

/** Minutes since midnight. */
function readSpan(text: string): { readonly from: number; readonly to: number } | undefined {
  const [, half, fromHour, fromMinute, laterHalf, toHour, toMinute] = span.exec(text) ?? [];
  if (fromHour === undefined || toHour === undefined) return undefined;
  const from = minutes(half, Number(fromHour), Number(fromMinute));
  const to = minutes(laterHalf ?? half, Number(toHour), Number(toMinute));
  return from === undefined || to === undefined ? undefined : { from, to };
}

function minutes(half: string | undefined, hour: number, minute: number): number | undefined {
  const isAfternoon = half === '下午' || half === '晚上';
  const whole = isAfternoon && hour < 12 ? hour + 12 : hour;
  return whole > 24 || minute > 59 || whole * 60 + minute > 1440 ? undefined : whole * 60 + minute;
}
