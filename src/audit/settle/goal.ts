import { type Rational } from '../../model/rational.ts';

/** Where a value has to come to: up to a number, or down to it. */
export interface Goal {
  readonly direction: 'up' | 'down';
  readonly target: Rational;
  /** The number itself is not enough. */
  readonly isBeyond: boolean;
}
