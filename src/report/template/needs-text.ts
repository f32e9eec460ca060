import { type FormLabels } from '../../locale/form-labels.ts';

/** As many ids as a hint has room for. */
const mostIds = 3;

/** How many requirements need something, with the ids of some. */
export function needsText(needs: readonly string[], labels: FormLabels, most = mostIds): string {
  return needs.length === 0 ? labels.identityOnly : labels.needs(needs.length, needs.slice(0, most));
}
