import { type NotJudgedGroup } from '../build/group-not-judged.ts';
import { missingText } from './missing-text.ts';
import { mostSubjects } from './most-subjects.ts';
import { type QuantityWords } from './show-quantity.ts';

/** What is absent, and how many requirements, figures and subjects that concerns. */
export function notJudgedText({ table, members }: NotJudgedGroup, { locale, words }: QuantityWords): string {
  const { mark, report } = locale;
  const figures = members.filter(({ requirement }) => requirement.reported).length;
  const requirements = members.length - figures;
  const { subjects, atMost } = mostSubjects(members);
  if (table !== null) {
    const concerned = report.concerned(requirements, figures, subjects, atMost);
    return `${report.notSubmitted(words.table(table))}${mark.comma}${concerned}`;
  }
  const counts = [
    ...(requirements === 0 ? [] : [report.notJudged(requirements)]),
    ...(figures === 0 ? [] : [report.notComputed(figures)]),
  ];
  const [first] = members;
  const missing = first === undefined ? '' : missingText(first, locale, words);
  const about = subjects === 0 ? '' : mark.bracket(report.subjects(subjects, atMost));
  return `${missing}${mark.colon}${counts.join(mark.comma)}${about}`;
}
