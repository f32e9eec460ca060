import { type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { groupNotJudged } from '../build/group-not-judged.ts';
import { notJudgedText } from '../words/not-judged-text.ts';
import { type SheetContext } from '../sheets/sheet-context.ts';
import { type DocumentPart } from './document-part.ts';

const most = 10;

/** 无法判定事项: what is absent as a whole, and how many findings lack a value; the annex names the cells. */
export function writeOpen(report: Report, context: SheetContext): readonly DocumentPart[] {
  const { document, report: labels, mark, workbook } = context.locale;
  const groups = groupNotJudged(report.notJudged);
  const undetermined = report.summary.counts.undetermined;
  const lines = [
    ...groups.slice(0, most).map((group) => notJudgedText(group, context)),
    ...(undetermined === 0 ? [] : [labels.undetermined(undetermined)]),
  ].map((text) => `${capitalised(text)}${mark.stop}`);
  const cut = groups.length > most ? [document.leftOut(most, groups.length)] : [];
  if (lines.length === 0) return [{ kind: 'paragraph', text: `${workbook.none}${mark.stop}` }];
  return [
    ...lines.map((text): DocumentPart => ({ kind: 'paragraph', text })),
    ...cut.map((text): DocumentPart => ({ kind: 'note', text })),
  ];
}
