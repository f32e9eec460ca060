import { type FindingExplanation, type RequirementExplanation } from '../../model/explanation.ts';
import { heading, type View } from '../view.ts';

/** What the plan says and where, how binding it is, and by when. */
export function clauseLines(
  { pack, requirement, asOf }: Pick<FindingExplanation | RequirementExplanation, 'pack' | 'requirement' | 'asOf'>,
  view: View,
): readonly string[] {
  const { locale, terminal } = view;
  const { explain, mark, obligation } = locale;
  const { clause, due } = requirement;
  const entries: readonly (readonly [label: string, text: string])[] = [
    [explain.obligation, obligation[requirement.obligation]],
    [explain.due, due ?? explain.noDue],
    [explain.asOf, asOf],
  ];
  return [
    ...heading(view, explain.clause),
    ...terminal.wrap(`${pack.title[locale.words]} ${clause.locator}${mark.bracket(clause.id)}`, { first: '  ' }),
    ...terminal.wrap(clause.text[locale.words], { first: '  ' }),
    ...entries.flatMap(([label, text]) => terminal.wrap(`${label}${mark.colon}${text}`, { first: '  ', rest: '    ' })),
  ];
}
