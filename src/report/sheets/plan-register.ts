import { type RegisterColumn } from '../../locale/locale.ts';
import { type Finding } from '../../model/finding.ts';
import { type Report } from '../../model/report.ts';
import { printedColumns, registerColumns, type RegisterRow, registerRows } from '../gap-register.ts';
import { mostLinks } from '../ooxml/sheet-rows.ts';
import { columnLetters } from '../ooxml/cell-address.ts';
import { requirementOf } from '../words/requirement-title.ts';
import { subjectKey } from '../unit-key.ts';
import { linkTo } from './cell-link.ts';
import { rangeNames } from './range-names.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { roomFor } from './room-for.ts';
import { cutNotes, particulars } from './sheet-context.ts';
import {
  firstRow,
  mostRows,
  rowsOf,
  type SheetCell,
  sheetCell,
  type SheetColumn,
  type SheetPlan,
} from './sheet-plan.ts';

/** What only this sheet has: a bar to compare gaps of all units by, and numbers for the formulas of other sheets. */
type OwnColumn = 'share' | 'requirementNumber' | 'countyNumber' | 'townNumber';
type Column = RegisterColumn | OwnColumn;

const columns: readonly Column[] = [
  ...registerColumns.flatMap((column): readonly Column[] => (column === 'shortfall' ? [column, 'share'] : [column])),
  'requirementNumber',
  'countyNumber',
  'townNumber',
];
const printed: readonly Column[] = [...printedColumns, 'share'];

const widths: Readonly<Record<Column, number>> = {
  number: 5,
  county: 12.5,
  town: 13,
  community: 21,
  code: 17,
  households: 6.8,
  subject: 10,
  requirement: 23,
  obligation: 11,
  comparison: 11,
  required: 8,
  observed: 8,
  shortfall: 8,
  share: 8.5,
  unit: 7,
  outcome: 7,
  reason: 22,
  lacking: 30,
  due: 12,
  basis: 14,
  evidence: 44,
  id: 36,
  solution: 9,
  responsible: 10,
  supporting: 10,
  progress: 9,
  remark: 10,
  requirementNumber: 9,
  countyNumber: 9,
  townNumber: 9,
};

/** Of the column for subjects that are no units, where there are none. */
const emptyWidth = 5;

const leftAligned: ReadonlySet<Column> = new Set([
  'county',
  'town',
  'community',
  'subject',
  'requirement',
  'reason',
  'lacking',
  'evidence',
  'id',
  'remark',
]);
const forPeople: ReadonlySet<Column> = new Set(['solution', 'responsible', 'supporting', 'progress', 'remark']);
const rightAligned: ReadonlySet<Column> = new Set(['households', 'required', 'observed', 'shortfall']);
const names: Readonly<Partial<Record<Column, string>>> = {
  shortfall: rangeNames.registerShortfall,
  outcome: rangeNames.registerOutcome,
  progress: rangeNames.registerProgress,
  requirementNumber: rangeNames.registerRequirement,
  countyNumber: rangeNames.registerCounty,
  townNumber: rangeNames.registerTown,
};

/** 缺口台账: every gap, due or not, one row each, worst first. */
export function planRegister(report: Report, context: ReportSheetContext): SheetPlan {
  const { locale, areaNumbers } = context;
  const { workbook, sheets } = locale;
  const gaps = gapsOf(report);
  const rowOf = registerRows(report, context);
  const numbers = new Map(report.requirements.map((requirement, index) => [requirement, index + 1]));
  const hasSubjects = gaps.some(({ subject }) => !['county', 'town', 'community'].includes(subject.kind));
  return {
    name: workbook.sheet.register,
    title: workbook.registerTitle,
    ...particulars(report, context),
    columns: columns.map((column): SheetColumn => {
      const name = names[column];
      const choices = choicesOf(column);
      return {
        heading: headingOf(column),
        width: widthOf(column),
        align: rightAligned.has(column) ? 'right' : leftAligned.has(column) ? 'left' : 'center',
        oneLine: column === 'due',
        forPeople: forPeople.has(column),
        reference: !printed.includes(column),
        bar: column === 'share',
        ...(name === undefined ? {} : { name }),
        ...(choices === undefined ? {} : { choices }),
      };
    }),
    rows: rowsOf(Math.min(gaps.length, mostRows), (index) => {
      const finding = gaps[index];
      if (finding === undefined) return { cells: [] };
      const row = rowOf(finding, index);
      return { cells: columns.map((column) => cellOf(column, finding, row, index)) };
    }),
    frozenColumns: 4,
    table: 'gap_register',
    empty: locale.report.noGaps,
    notes: [
      ...cutNotes(gaps.length, context),
      workbook.note(workbook.notDueNote),
      workbook.note(sheets.linksNote),
      ...(gaps.length > mostLinks ? [workbook.note(sheets.linksCut(mostLinks))] : []),
      workbook.signatures,
    ],
  };

  function cellOf(column: Column, finding: Finding, row: RegisterRow, index: number): SheetCell {
    const { outcome, evidence, undecidedBy, subject } = finding;
    if (column === 'number') return index + 1;
    if (column === 'outcome') return { word: locale.outcome[outcome], outcome };
    if (column === 'share') return shareCell(row, firstRow + index);
    if (column === 'evidence') {
      return typeof row.evidence === 'string' ? linkTo(row.evidence, evidence[0] ?? undecidedBy[0]) : '';
    }
    if (column === 'countyNumber') return areaNumber(subjectKey(subject, 'county'));
    if (column === 'townNumber') return areaNumber(subjectKey(subject, 'town'));
    if (column !== 'requirementNumber') return sheetCell(row[column]);
    const requirement = requirementOf(finding, report.requirements);
    return requirement === undefined ? '' : (numbers.get(requirement) ?? '');
  }

  function areaNumber(key: string | undefined): SheetCell {
    return key === undefined ? '' : (areaNumbers.get(key) ?? '');
  }

  function headingOf(column: Column): string {
    if (column === 'share') return sheets.shareOfRequired;
    if (column === 'requirementNumber') return sheets.requirementNumber;
    if (column === 'countyNumber') return sheets.countyNumber;
    if (column === 'townNumber') return sheets.townNumber;
    return workbook.register[column];
  }

  function choicesOf(column: Column): readonly string[] | undefined {
    if (column === 'solution') return sheets.solutions;
    return column === 'progress' ? Object.values(sheets.progress) : undefined;
  }

  function widthOf(column: Column): number {
    if (column === 'outcome') {
      return roomFor([locale.outcome['non-compliant'], locale.outcome['not-due']], widths.outcome);
    }
    return column === 'subject' && !hasSubjects ? emptyWidth : widths[column];
  }
}

/** What is short, due or not, in the order of the report. */
export function gapsOf({ findings }: Pick<Report, 'findings'>): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome === 'non-compliant' || outcome === 'not-due');
}

/** The gap as a part of what is required, which compares gaps of all units; blank where a number is not known. */
function shareCell({ required, shortfall }: RegisterRow, row: number): SheetCell {
  const [whole, gap] = [required, shortfall].map(sheetCell).map((cell) => (isNumber(cell) ? cell.value : null));
  if (whole === undefined || whole === null || whole <= 0 || gap === undefined || gap === null) return '';
  const [wholeAt, gapAt] = [`${letters('required')}${row}`, `${letters('shortfall')}${row}`];
  return { formula: `IF(N(${wholeAt})>0,${gapAt}/${wholeAt},"")`, result: gap / whole, format: '0%' };
}

function isNumber(cell: SheetCell): cell is { readonly value: number; readonly format: string } {
  return typeof cell === 'object' && 'value' in cell;
}

function letters(column: Column): string {
  return columnLetters(columns.indexOf(column));
}
