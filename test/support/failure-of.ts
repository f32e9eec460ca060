import { Failure } from '../../src/model/failure.ts';

/** The failure that something ends with. */
export function failureOf(act: () => unknown): Failure {
  try {
    act();
  } catch (failure) {
    if (isFailure(failure)) return failure;
    throw failure;
  }
  throw new Error('Nothing was thrown.');
}

function isFailure(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure;
}
