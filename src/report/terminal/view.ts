import { type Locale } from '../../locale/locale.ts';
import { dataWords, type DataWords } from '../words/data-words.ts';
import { type RenderContext } from '../report-format.ts';
import { type Terminal, terminalOf, textWidth } from './terminal.ts';

/** Everything a piece of terminal text is made with. */
export interface View {
  readonly locale: Locale;
  readonly words: DataWords;
  readonly terminal: Terminal;
  /** How many entries a list shows. */
  readonly limit: number;
}

export function viewOf(context: RenderContext): View {
  return {
    locale: context.locale,
    words: dataWords(context.model, context.locale),
    terminal: terminalOf(context),
    limit: context.limit,
  };
}

/** A list below a heading: how many of how many entries it shows, and what else is said beside the heading. */
export interface ListBelow {
  readonly shown: number;
  readonly total: number;
  readonly aside?: string;
}

/** A heading and, when the list below it is cut short, how many of how many it shows. */
export function heading(view: View, title: string, list?: ListBelow): readonly string[] {
  const { locale, terminal } = view;
  const isCut = list !== undefined && list.shown < list.total;
  const note = isCut ? locale.mark.bracket(locale.report.showing(list.shown, list.total)) : '';
  const aside = list?.aside === undefined ? '' : `  ${list.aside}`;
  if (textWidth(`${title}${note}${aside}`) <= terminal.width) {
    return [`${terminal.tone(title, 'strong')}${terminal.tone(note, 'faint')}${aside}`];
  }
  return [
    ...terminal.wrap(title, { tone: 'strong' }),
    ...(note === '' ? [] : terminal.wrap(note.trim(), { first: '  ', tone: 'faint' })),
    ...(aside === '' ? [] : terminal.wrap(aside.trim(), { first: '  ' })),
  ];
}
