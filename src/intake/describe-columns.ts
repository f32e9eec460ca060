import { nearestName } from '../base/nearest-name.ts';
import { type ColumnReading } from '../model/table.ts';
import { columnLetters } from '../model/workbook.ts';
import { type HeadingBlock } from './find-headings.ts';
import { type Heading } from './flatten-headings.ts';
import { type MatchedHeading } from './match-columns.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { isPersonalHeading } from './personal.ts';
import { type Remark } from './read-cell/column-log.ts';
import { type Vocabulary } from './vocabulary.ts';

/** Says of every heading what it was taken for, with a suggestion where nothing matched. */
export function describeColumns(
  block: HeadingBlock,
  vocabulary: Vocabulary,
  hiddenColumns: ReadonlySet<number>,
): {
  readonly columns: readonly (ColumnReading & { readonly index: number })[];
  readonly remarks: readonly { readonly remark: Remark; readonly index: number }[];
  /** Headings that nothing in the data model resembles. */
  readonly unmatched: readonly Heading[];
} {
  const headings = suggestable(block, vocabulary);
  const columns: (ColumnReading & { readonly index: number })[] = [];
  const remarks: { readonly remark: Remark; readonly index: number }[] = [];
  const personal: number[] = [];
  const unmatched: Heading[] = [];
  for (const matched of block.columns) {
    const { heading, match, twin } = matched;
    const { index, text, names, unit } = heading;
    const remark = remarkOn(matched, block.table.id);
    if (remark !== undefined) remarks.push({ remark, index });
    const isPersonal = match === undefined && names.some(isPersonalHeading);
    if (isPersonal) personal.push(index);
    const isOpen = match === undefined && twin === undefined && !isPersonal;
    const plain = isOpen ? withoutBracket(names, headings) : undefined;
    const suggestion = plain ?? (isOpen ? suggest(names, headings) : undefined);
    if (isOpen && suggestion === undefined && !names.some(isRemarksHeading)) unmatched.push(heading);
    if (suggestion !== undefined) {
      const params = { heading: text, nearest: suggestion };
      // A known heading with an unknown word in brackets, such as a unit nobody declared, is a column that will be missed.
      const severity = plain === undefined ? 'note' : 'warning';
      remarks.push({ remark: { code: 'heading-unknown', severity, params }, index });
    }
    columns.push({
      index,
      letter: columnLetters(index),
      heading: text,
      matched: idOf(match),
      ...(unit === undefined ? {} : { unit }),
      ...(suggestion === undefined ? {} : { suggestion }),
      hidden: hiddenColumns.has(index),
    });
  }
  const [first] = personal;
  if (first !== undefined) {
    const params = { letters: personal.map(columnLetters).join('、') };
    remarks.push({ remark: { code: 'columns-personal', severity: 'note', params }, index: first });
  }
  return { columns, remarks, unmatched };
}

function idOf(match: MatchedHeading['match']): string | null {
  switch (match?.kind) {
    case 'column':
      return match.column.id;
    case 'path':
      return `path:${match.level}${match.holds === 'code' ? ':code' : ''}`;
    case 'ordinal-number':
      return 'ordinal-number';
    case 'left-out':
    case undefined:
      return null;
  }
}

function remarkOn({ heading, match, twin }: MatchedHeading, table: string): Remark | undefined {
  if (match?.kind === 'column' && match.flagged) {
    const params = { heading: heading.text, column: `${table}.${match.column.id}` };
    return { code: 'column-flagged', severity: 'note', params };
  }
  if (twin === undefined) return undefined;
  const column = 'title' in twin.column ? `${table}.${twin.column.id}` : twin.of.text;
  const params = { heading: heading.text, other: `${columnLetters(twin.of.index)} ${twin.of.text}`, column };
  const isReference = 'type' in twin.column && twin.column.type === 'ref';
  if (isReference && !twin.tied) return { code: 'reference-twice', severity: 'note', params };
  // The same heading twice leaves no way to tell which one is meant; a nearer heading does.
  return { code: 'column-twice', severity: twin.tied ? 'error' : 'warning', params };
}

/** Remarks are words between people: nobody expects them to be read. */
function isRemarksHeading(heading: string): boolean {
  return /^(?:备注|备注说明|说明|remarks?|notes?)$/.test(heading);
}

/** Headings that are still free in this table. */
function suggestable({ table, columns }: HeadingBlock, { model }: Vocabulary): readonly string[] {
  const taken = new Set(columns.flatMap(({ match }) => (match?.kind === 'column' ? [match.column.id] : [])));
  const free = table.columns.filter(({ id }) => !taken.has(id));
  return [
    ...free.flatMap(({ title, aliases }) => [title.zh, ...aliases]),
    ...model.levels.flatMap(({ aliases, codeAliases }) => [...aliases, ...codeAliases]),
  ];
}

/** 建筑面积(平方尺) is 建筑面积 in a unit that the data model does not know, or on another basis. */
function withoutBracket(names: readonly string[], headings: readonly string[]): string | undefined {
  const bare = names.flatMap((name) => /^(.+?)\([^()]*\)$/.exec(name)?.[1] ?? []);
  return headings.find((heading) => bare.includes(normaliseHeading(heading)));
}

function suggest(names: readonly string[], headings: readonly string[]): string | undefined {
  return names.map((name) => nearestName(name, headings)).findLast((nearest) => nearest !== undefined);
}
