import { obligations } from '../../model/outcome.ts';
import { type PackListing } from '../../model/pack-listing.ts';
import { type RenderContext } from '../report-format.ts';
import { type View, viewOf } from '../terminal/view.ts';

/** Every pack with what is in it, in a few lines each. */
export function showPacks(packs: readonly PackListing[], context: RenderContext): string {
  const view = viewOf(context);
  return `${packs.map((pack) => packLines(pack, view).join('\n')).join('\n\n')}\n`;
}

/** The pack, when and for whom it holds, and how much is in it. */
export function packLines(pack: PackListing, { locale, terminal }: View): readonly string[] {
  const { rules, mark, obligation, packState, report } = locale;
  const { list } = rules;
  const { from, to, state } = pack.period;
  const total = obligations.reduce((sum, each) => sum + pack.requirements[each], 0);
  const bound = obligations.map((each) => `${obligation[each]} ${pack.requirements[each]}`);
  const inner = [...bound, ...(pack.qualitative === 0 ? [] : [list.qualitative(pack.qualitative)])];
  const counts = [
    `${list.requirements(total)}${mark.bracket(mark.list(inner))}`,
    ...(pack.figures === 0 ? [] : [list.figures(pack.figures)]),
    ...(pack.permissions === 0 ? [] : [list.permissions(pack.permissions)]),
    list.clauses(pack.clauses),
    list.cases(pack.cases),
  ];
  const codes = mark.list(pack.jurisdiction.map((prefix) => `${prefix}…`));
  return [
    terminal.tone(`${pack.id} ${pack.version}`, 'strong'),
    ...terminal.wrap(pack.title[locale.words], { first: '  ' }),
    ...(pack.folder === undefined ? [] : terminal.wrap(pack.folder, { first: '  ', tone: 'faint' })),
    ...terminal.wrap(`${report.period(from, to, packState[state])}${mark.comma}${list.jurisdiction} ${codes}`, {
      first: '  ',
    }),
    ...terminal.wrap(counts.join(mark.comma), { first: '  ' }),
    ...(pack.extends === null
      ? []
      : terminal.wrap(list.extends(pack.extends.id, pack.extends.inherited, pack.extends.overrides), { first: '  ' })),
    ...(pack.secondary === 0 ? [] : terminal.wrap(list.secondary(pack.secondary), { first: '  ', tone: 'doubt' })),
  ];
}
