import { nearestName } from '../base/nearest-name.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place } from '../model/place.ts';

const shown = 12;

/** A name that is none of those allowed, with the nearest of them. */
export function unknownName(at: Place, name: string, allowed: readonly string[]): Diagnostic {
  const nearest = nearestName(name, allowed) ?? '';
  const names = [...new Set(allowed)];
  const more = names.length > shown ? ' …' : '';
  const params = { name, nearest, allowed: `${names.slice(0, shown).join(', ')}${more}` };
  return { code: 'name-unknown', severity: 'error', at, params };
}
