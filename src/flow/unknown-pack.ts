import { nearestName } from '../base/nearest-name.ts';
import { Failure } from '../model/failure.ts';

/** The failure for a pack that nobody knows. */
export function unknownPack(name: string, known: readonly string[]): Failure {
  return new Failure('pack-missing', { pack: name, nearest: nearestName(name, known) ?? '', known: known.join(', ') });
}
