import { type WhatIf } from '../../model/report-comparison.ts';
import { onlyNamedText, packText, scopeTexts } from '../summary/summarise-header.ts';
import { type View } from '../terminal/view.ts';
import { variantText } from './variant-text.ts';

/** What was judged, and what is held against what. */
export function whatIfHeader(whatIf: WhatIf, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { report: labels, whatIf: own, mark } = locale;
  const entries: readonly (readonly [label: string, text: string])[] = [
    ...whatIf.packs.map((pack) => [labels.packs, packText(pack, view)] as const),
    ...(whatIf.onlyNamed.length === 0 ? [] : [[labels.packs, onlyNamedText(whatIf, view)] as const]),
    [labels.asOf, `${whatIf.asOf}${mark.bracket(locale.asOfSource[whatIf.asOfSource])}`],
    ...(whatIf.scope === null ? [] : [[labels.scope, whatIf.scope.name] as const]),
    [labels.options, scopeTexts(whatIf.options, view).join(mark.comma)],
    [own.base, variantText(whatIf.base, locale)],
    [own.tried, variantText(whatIf.tried, locale)],
  ];
  const files = mark.list(whatIf.inputs.map(({ file }) => file));
  return [
    ...terminal.wrap(`${whatIf.tool.name} ${own.title} ${files}`, { rest: '  ', tone: 'strong' }),
    ...entries.flatMap(([label, text]) => terminal.wrap(`${label}${mark.colon}${text}`, { rest: '  ' })),
  ];
}
