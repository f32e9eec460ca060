import { type z } from 'zod';
import { type Phrase } from '../model/phrase.ts';

/** Why a value contradicts itself, on its way through Zod, which knows nothing of phrases. */
export class ShapeFault {
  readonly phrase: Phrase;

  constructor(phrase: Phrase) {
    this.phrase = phrase;
  }
}

/** Notes what is wrong at a path below the value that is being refined. */
export function addFault(context: z.core.$RefinementCtx, path: readonly PropertyKey[], phrase: Phrase): void {
  context.addIssue({ code: 'custom', path: [...path], params: { fault: new ShapeFault(phrase) } });
}
