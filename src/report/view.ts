import { type Locale } from '../locale/locale.ts';
import { dataWords, type DataWords } from './data-words.ts';
import { type RenderContext } from './report-format.ts';
import { type Terminal, terminalOf } from './terminal.ts';

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

/** A heading and, when the list below it is cut short, how many of how many it shows. */
export function heading(view: View, title: string, list?: { readonly shown: number; readonly total: number }): string {
  const { locale, terminal } = view;
  const isCut = list !== undefined && list.shown < list.total;
  const note = isCut ? locale.mark.bracket(locale.report.showing(list.shown, list.total)) : '';
  return `${terminal.tone(title, 'strong')}${terminal.tone(note, 'faint')}`;
}
