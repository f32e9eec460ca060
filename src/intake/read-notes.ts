import { type IsoDate } from '../model/iso-date.ts';
import { type TableNotes } from '../model/table.ts';
import { dateOfTitle } from './date-of-title.ts';
import { lastDayOf } from './last-day-of.ts';
import { isHint } from './normalise-heading.ts';
import { normaliseWord } from '../base/normalise-word.ts';
import { quotable } from './personal.ts';
import { cellText, type SheetGrid } from './sheet-grid.ts';

/** What stands above the headings, and below the rows, of a table. */
export interface SheetNotes extends TableNotes {
  /** 单位：万元、户: the units that hold where a column names none; normalised. */
  readonly units: readonly string[];
}

/** Reads title, 填报单位, 填报日期 and 单位 from note rows, whether they share one cell or stand in several. */
export function readNotes(grid: SheetGrid, rows: readonly number[]): SheetNotes {
  let title: string | undefined;
  let reportedBy: string | undefined;
  const days = new Map<string, IsoDate>();
  const units: string[] = [];
  for (const row of rows) {
    const columns = grid.filledColumns(row, 60);
    const texts = columns.map((column) => cellText(grid.cell(row, column)));
    const line = texts.join('  ');
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) title = titleWith(only, title);
    for (const { 0: said, 1: label = '', 2: day = '', index } of line.matchAll(dated)) {
      // 统计时间：2016年 至 2020年 is no day.
      const isSpan = /^\s*[-—–~～至到]/.test(line.slice(index + said.length));
      const read = isSpan ? undefined : lastDayOf(day);
      if (read !== undefined && !days.has(label)) days.set(label, read);
    }
    reportedBy ??= labelled(line, reporter);
    units.push(...(labelled(line, unitLabel)?.split(/[、,;/和及]/) ?? []).map(normaliseWord));
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(reportedBy === undefined ? {} : { reportedBy: quotable(reportedBy) }),
    ...dataDateOf(days),
    units,
  };
}

/** Whether the text of a cell is a note above or below a table rather than data. */
export function isNote(text: string): boolean {
  return footer.test(text) || /^附[件表]\s*\d*/.test(text);
}

/** Words that begin the lines below a table. */
const footer =
  /^(?:注|备注|说明|附注|填表说明|填报说明|指标说明|审核人?|复核人?|填表人?|填报人?|制表人?|制表单位|经办人|联系人|联系电话|单位负责人|统计负责人|分管领导|负责人|填报单位|填报日期|报出日期|数据来源|资料来源)(?:\([^)]*\))?\s*[:：]/;
const reporter = /(?:填报|报送|上报|制表|编制)单位(?:\([^)]*\))?\s*:\s*(\S+)/;
const unitLabel = /(?:^|[\s(]|计量|面积|金额|数量|货币)单位\s*:\s*([^\s)]+)/;
const dated =
  /(数据截至|截至|截止|数据日期|数据时间|统计日期|统计时间|填报日期|填报时间|填表日期|报送日期|报出日期|制表日期)(?:\([^)]*\))?(?:日期|时间|到|至)?\s*:?\s*([\d〇零一二三四五六七八九十]{2,}[^\s,;)]*(?:\s*[年月]\s*\d+\s*[月日]?)*)/g;

/** The nearer a word is to the data themselves, the more its day is worth. */
const worth = [/截[至止]/, /数据|统计/, /填/, /./];

function dataDateOf(days: ReadonlyMap<string, IsoDate>): { readonly dataDate?: IsoDate } {
  for (const pattern of worth) {
    for (const [label, dataDate] of days) if (pattern.test(label)) return { dataDate };
  }
  return {};
}

function labelled(line: string, pattern: RegExp): string | undefined {
  return pattern.exec(line)?.[1];
}

/** The first lone text is the title; a date in brackets on a line of its own goes with it. */
function titleWith(text: string, title: string | undefined): string | undefined {
  if (title === undefined) return isTitle(text) ? quotable(text) : undefined;
  return /^\([^()]*\)$/.test(text) && dateOfTitle(text) !== undefined ? `${title}${text}` : title;
}

function isTitle(text: string): boolean {
  return !isNote(text) && !/[:：]/.test(text) && !isHint(text) && !/^\(?\s*(?:数据)?截[至止]/.test(text);
}
