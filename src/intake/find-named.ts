import { type Words } from '../model/data-model.ts';
import { normaliseWord } from '../base/normalise-word.ts';

/** The table or column a person means by its id, or by its title in either language. */
export function findNamed<Member extends { readonly id: string; readonly title: Words }>(
  members: readonly Member[],
  word: string,
): Member | undefined {
  const wanted = normaliseWord(word);
  return (
    members.find(({ id }) => id === word) ??
    members.find(({ title }) => [title.zh, title.en].some((name) => normaliseWord(name) === wanted))
  );
}
