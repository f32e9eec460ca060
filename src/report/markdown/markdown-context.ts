import { type QuantityWords } from '../words/show-quantity.ts';

/** What every list of a Markdown report is made with. */
export interface MarkdownContext extends QuantityWords {
  /** How many entries the user wants of a list; the usual number leaves it to the list. */
  readonly limit: number;
}
