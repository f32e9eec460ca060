import { Failure } from '../model/failure.ts';
import { type Check } from './check.ts';
import { type Dialect } from './dialect.ts';

/** So many requirements are named. */
const listed = 3;

/** Runs something on an engine. @throws Failure when a number is too large for the engine, which refuses it rather than rounding. */
export async function refuseTooLarge<Result>(
  dialect: Dialect,
  checks: readonly Pick<Check, 'id'>[],
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof Error && dialect.isTooLarge(cause))) throw cause;
    const requirement = checks.slice(0, listed).map(({ id }) => id);
    throw new Failure('number-too-large', { requirement: requirement.join(', ') }, [], { cause });
  }
}
