import { type Locale } from '../../locale/locale.ts';
import { type Outcome, worstFirst } from '../../model/outcome.ts';
import { type Counts } from '../../model/report.ts';
import { html, type Html } from './html.ts';

/** An outcome as a word with its colour. */
export function outcomeTag(outcome: Outcome, locale: Locale): Html {
  return html`<span class="tag ${outcome}">${locale.outcome[outcome]}</span>`;
}

/** `未达标 3、达标 8`: what there is, the worst first. */
export function countsText(counts: Counts, locale: Locale): string {
  const present = worstFirst.filter((outcome) => counts[outcome] > 0);
  return locale.mark.list(present.map((outcome) => `${locale.outcome[outcome]} ${counts[outcome]}`));
}
