import { type AbsentSource, type UnjudgedExplanation } from '../../model/explanation.ts';
import { type View } from '../terminal/view.ts';

/** That nobody was judged, why, what is absent and how it is usually headed, and what to do. */
export function unjudgedLines(unjudged: UnjudgedExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { explain, notJudgedReason, report } = locale;
  const { reason, subjects, atMost, absent } = unjudged;
  const lines = [
    explain.unjudged(notJudgedReason[reason]),
    ...(subjects === 0 ? [] : [report.subjects(subjects, atMost === true)]),
    ...absent.map((source) => absentLine(source, view)),
    explain.toJudge[reason],
  ];
  return lines.flatMap((line) => terminal.wrap(line, { first: '  ', rest: '    ' }));
}

function absentLine({ table, column, headings }: AbsentSource, { locale, words }: View): string {
  const { explain, mark, report } = locale;
  const what =
    column === null
      ? report.absentTable(words.table(table))
      : report.absentColumn(words.table(table), words.column(`${table}.${column}`));
  return headings.length === 0 ? what : `${what}${mark.comma}${explain.headings(mark.list(headings))}`;
}
