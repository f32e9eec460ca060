import { type ReadingExplanation } from '../../model/explanation.ts';
import { heading, type View } from '../terminal/view.ts';

/** How the clause may be read, which reading was judged, and what the others would have said. */
export function readingLines(readings: readonly ReadingExplanation[], view: View): readonly string[] {
  if (readings.length === 0) return [];
  return [
    ...heading(view, view.locale.explain.readings),
    ...readings.flatMap((reading) =>
      view.terminal.wrap(readingText(reading, view), { first: reading.judged ? '  * ' : '    ', rest: '    ' }),
    ),
  ];
}

function readingText({ id, note, source, judged, outcome }: ReadingExplanation, { locale }: View): string {
  const details = [
    ...(judged ? [locale.explain.judgedReading] : []),
    ...(outcome === null ? [] : [locale.outcome[outcome]]),
    ...(source === null ? [] : [locale.explain.basedOn(source.title[locale.words], source.status)]),
  ];
  const bracket = details.length === 0 ? '' : locale.mark.bracket(details.join(locale.mark.comma));
  return `${id}${bracket}${note === null ? '' : `${locale.mark.colon}${note[locale.words]}`}`;
}
