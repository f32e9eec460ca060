import { type Explanation } from '../../model/explanation.ts';
import { heading, type View } from '../terminal/view.ts';

/** What the plan says and where, how binding it is, and by when. */
export function clauseLines(
  { pack, requirement, asOf }: Pick<Explanation, 'pack' | 'requirement' | 'asOf'>,
  view: View,
): readonly string[] {
  const { locale, terminal } = view;
  const { explain, mark, obligation } = locale;
  const { clause, due, reported, tags, sources, overrides = [] } = requirement;
  const home = overrides.findLast(({ of }) => of === requirement.id)?.pack ?? requirement.id.replace(/\..*$/, '');
  const source = home === pack.id ? pack.title[locale.words] : home;
  const named = [obligation[requirement.obligation], ...tags.map((tag) => locale.pack.tag[tag])];
  const entries: readonly (readonly [label: string, text: string])[] = reported
    ? [[explain.asOf, asOf]]
    : [
        [explain.obligation, mark.list(named)],
        [explain.due, due ?? explain.noDue],
        [explain.asOf, asOf],
      ];
  return [
    ...heading(view, explain.clause),
    ...terminal.wrap(`${source} ${clause.locator}${mark.bracket(clause.id)}`, { first: '  ' }),
    ...terminal.wrap(clause.text[locale.words], { first: '  ' }),
    ...(reported ? terminal.wrap(explain.reportedOnly, { first: '  ' }) : []),
    ...sources.flatMap(({ title, status }) =>
      terminal.wrap(explain.basedOn(title[locale.words], status), { first: '  ', rest: '    ' }),
    ),
    ...overrides.flatMap(({ pack: by, of, clause: changed, from }) => {
      const what = `${of}${mark.comma}${by} ${changed.locator}${mark.bracket(changed.id)}`;
      const since = from === null ? '' : `${mark.comma}${locale.rules.effective.from(from)}`;
      return terminal.wrap(`${locale.rules.effective.changed}${mark.colon}${what}${since}`, {
        first: '  ',
        rest: '    ',
      });
    }),
    ...entries.flatMap(([label, text]) => terminal.wrap(`${label}${mark.colon}${text}`, { first: '  ', rest: '    ' })),
  ];
}
