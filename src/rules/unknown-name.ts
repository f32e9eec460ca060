import { nearestName } from '../base/nearest-name.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place } from '../model/place.ts';

/** A name that is none of those allowed, with the nearest of them. */
export function unknownName(at: Place, name: string, allowed: readonly string[]): Diagnostic {
  const nearest = nearestName(name, allowed) ?? '';
  return {
    code: 'name-unknown',
    severity: 'error',
    at,
    params: { name, nearest, allowed: [...new Set(allowed)].join(', ') },
  };
}
