import { type Locale } from '../../locale/locale.ts';
import { type Variant } from '../../model/report-comparison.ts';

/** What a variant sets and reads otherwise than the packs say. */
export function variantText({ set, readings }: Variant, { mark, report, whatIf }: Locale): string {
  const settings = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  const read = readings.length === 0 ? [] : [`${report.readings}${mark.colon}${mark.list(readings)}`];
  return settings.length + read.length === 0 ? whatIf.asIs : [...settings, ...read].join(mark.comma);
}

/** What is held against what, on one line. */
export function variantsText(
  { base, tried }: { readonly base: Variant; readonly tried: Variant },
  locale: Locale,
): string {
  const { mark, whatIf } = locale;
  const sides = [
    [whatIf.base, base],
    [whatIf.tried, tried],
  ] as const;
  return sides.map(([label, variant]) => `${label}${mark.colon}${variantText(variant, locale)}`).join(mark.comma);
}
