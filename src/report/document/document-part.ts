import { type SheetPlan } from '../sheets/sheet-plan.ts';

/** A part of a written report, from the top to the end. No office format in it. */
export type DocumentPart =
  | { readonly kind: 'title' | 'byline' | 'heading' | 'subheading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly table: DocumentTable }
  /** What follows is printed across the long side of the paper, on pages of its own. */
  | { readonly kind: 'turn' };

/** A table of a sheet, with the words above it. */
export interface DocumentTable extends Pick<SheetPlan, 'columns' | 'rows' | 'empty'> {
  readonly title: string;
}
