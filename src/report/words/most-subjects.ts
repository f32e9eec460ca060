import { type NotJudged } from '../../model/report.ts';

/**
 * How many subjects a group is about: its members are often about the same ones, so the largest number is said, not a
 * sum; and whether that is the most it can be.
 */
export function mostSubjects(members: readonly NotJudged[]): { readonly subjects: number; readonly atMost: boolean } {
  const subjects = Math.max(...members.map((each) => each.subjects));
  const largest = members.filter((each) => each.subjects === subjects);
  return { subjects, atMost: largest.every(({ atMost }) => atMost === true) };
}
