import { type PackCoverage } from '../../model/pack-listing.ts';
import { type RenderContext } from '../report-format.ts';
import { type TextCell } from '../terminal/terminal.ts';
import { heading, type View, viewOf } from '../terminal/view.ts';

const numbers = ['clauses', 'requirement', 'figure', 'permission'] as const;

/** How many clauses each pack accounts for, and those that it does not. */
export function showPackCoverage(packs: readonly PackCoverage[], context: RenderContext): string {
  const view = viewOf(context);
  const { rules } = view.locale;
  const blocks = [
    tableLines(packs, view),
    ...packs
      .filter(({ rest }) => rest.length > 0)
      .map(({ id, rest }) => [
        ...heading(view, rules.coverage.restOf(id)),
        ...rest.flatMap((clause) =>
          view.terminal.wrap(`${clause.id}  ${clause.locator}  ${clause.text[view.locale.words]}`, {
            first: '  ',
            rest: '    ',
          }),
        ),
      ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function tableLines(packs: readonly PackCoverage[], { locale, terminal }: View): readonly string[] {
  const { coverage } = locale.rules;
  const row = (name: string, counts: readonly number[]): readonly TextCell[] => [
    { text: name },
    ...counts.map((count) => ({ text: `${count}` })),
  ];
  const countsOf = (pack: PackCoverage) => [...numbers.map((each) => pack[each]), pack.rest.length];
  const columns = [...numbers, 'rest'] as const;
  const totals = columns.map((_, index) => packs.reduce((sum, pack) => sum + (countsOf(pack)[index] ?? 0), 0));
  const titles: readonly TextCell[] = [coverage.pack, ...columns.map((each) => coverage[each])].map((text) => ({
    text,
    tone: 'faint',
  }));
  return terminal.table(
    [
      titles,
      ...packs.map((pack) => row(pack.id, countsOf(pack))),
      ...(packs.length > 1 ? [row(coverage.total, totals)] : []),
    ],
    [{ align: 'left' }, ...columns.map(() => ({ align: 'right' }) as const)],
    '',
  );
}
