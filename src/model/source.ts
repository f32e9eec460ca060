import { type Words } from './data-model.ts';

/** A text that a plan, or one of its values, rests on. */
export interface Source {
  readonly id: string;
  readonly title: Words;
  /** `secondary` is what others say of the plan. */
  readonly status: 'primary' | 'secondary';
  /** Where it was read, and what is doubtful about it. */
  readonly note?: Words | undefined;
}
