import { type Explanation } from '../../model/explanation.ts';
import { heading, type View } from '../view.ts';

/** What the plan says and where, how binding it is, and by when. */
export function clauseLines(
  { pack, requirement, asOf }: Pick<Explanation, 'pack' | 'requirement' | 'asOf'>,
  view: View,
): readonly string[] {
  const { locale, terminal } = view;
  const { explain, mark, obligation } = locale;
  const { clause, due, reported, tags, sources } = requirement;
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
    ...terminal.wrap(`${pack.title[locale.words]} ${clause.locator}${mark.bracket(clause.id)}`, { first: '  ' }),
    ...terminal.wrap(clause.text[locale.words], { first: '  ' }),
    ...(reported ? terminal.wrap(explain.reportedOnly, { first: '  ' }) : []),
    ...sources.flatMap(({ title, status }) =>
      terminal.wrap(explain.basedOn(title[locale.words], status), { first: '  ', rest: '    ' }),
    ),
    ...entries.flatMap(([label, text]) => terminal.wrap(`${label}${mark.colon}${text}`, { first: '  ', rest: '    ' })),
  ];
}
