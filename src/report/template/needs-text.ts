import { type Locale } from '../../locale/locale.ts';

/** As many ids as a hint has room for. */
const mostIds = 3;

/** How many requirements need something, with the ids of some. */
export function needsText(needs: readonly string[], { form, mark }: Locale, most = mostIds): string {
  if (needs.length === 0) return form.identityOnly;
  return form.needs(needs.length, mark.list(needs.slice(0, most)), needs.length > most);
}
