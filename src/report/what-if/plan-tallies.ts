import { type TallyColumn } from '../../locale/what-if-labels.ts';
import { type AreaChange, type ChangeTally, type QuantityTotal, type WhatIf } from '../../model/report-comparison.ts';
import { cellOf, registerDigits } from '../gap-register.ts';
import { type Interval, isExact } from '../../model/interval.ts';
import { particulars, type SheetContext } from '../sheets/sheet-context.ts';
import { sheetCell, type SheetCell, type SheetColumn, type SheetPlan, type SheetRow } from '../sheets/sheet-plan.ts';
import { differenceBounds } from '../words/show-quantity.ts';
import { variantsText } from './variant-text.ts';

/** 按要求: what each requirement asks on either side, who is short, and how much is lacking. */
export function planRequirements(whatIf: WhatIf, context: SheetContext): SheetPlan {
  const { locale } = context;
  const { requirements, total } = whatIf.comparison;
  const rows = requirements.flatMap(({ before, after, tally }): readonly SheetRow[] =>
    tallyRows(tally, context).map((cells) => ({
      cells: [
        after.title[locale.words],
        locale.obligation[after.obligation],
        before.threshold,
        after.threshold,
        ...cells,
      ],
    })),
  );
  const totals = tallyRows(total, context).map((cells): SheetRow => ({
    cells: [locale.workbook.total, '', '', '', ...cells],
    strong: true,
  }));
  const { tally } = locale.whatIf;
  return {
    ...sheet(whatIf, context, locale.whatIf.sheet.requirements),
    columns: [
      { heading: tally.requirement, width: 26, align: 'left' },
      { heading: tally.obligation, width: 10, align: 'center' },
      { heading: tally.thresholdBefore, width: 28, align: 'left' },
      { heading: tally.thresholdAfter, width: 28, align: 'left' },
      ...tallyColumns(context),
    ],
    rows: rows.length === 0 ? [] : [...rows, ...totals],
    frozenColumns: 1,
  };
}

/** 按县区、按街道: the same by area, with the total below. */
export function planAreas(whatIf: WhatIf, level: 'county' | 'town', context: SheetContext): SheetPlan {
  const { locale } = context;
  const { comparison } = whatIf;
  const areas = level === 'county' ? comparison.counties : comparison.towns;
  const row = (names: readonly string[], tally: ChangeTally, strong = false) =>
    tallyRows(tally, context).map((cells): SheetRow => ({ cells: [...names, ...cells], strong }));
  const headings = level === 'county' ? (['county'] as const) : (['county', 'town'] as const);
  const rows = areas.flatMap((area) => row(namesOf(area, level, context), area.tally));
  const total = row([locale.workbook.total, ...headings.slice(1).map(() => '')], comparison.total, true);
  return {
    ...sheet(whatIf, context, locale.whatIf.sheet[level === 'county' ? 'counties' : 'towns']),
    columns: [
      ...headings.map((heading): SheetColumn => ({
        heading: locale.workbook.compliance[heading],
        width: 20,
        align: 'left',
      })),
      ...tallyColumns(context),
    ],
    rows: rows.length === 0 ? [] : [...rows, ...total],
    frozenColumns: headings.length,
  };
}

function namesOf({ unit, path }: AreaChange, level: 'county' | 'town', { locale }: SheetContext): readonly string[] {
  const name = unit === null ? locale.whatIf.elsewhere : unit.name;
  if (level === 'county') return [name];
  return unit === null ? [name, ''] : [path.findLast((each) => each.level === 'county')?.name ?? '', name];
}

function sheet(whatIf: WhatIf, context: SheetContext, name: string) {
  const { locale } = context;
  const { whatIf: words, workbook } = locale;
  return {
    name,
    title: `${words.title}${locale.mark.colon}${name}`,
    ...particulars(whatIf, context),
    table: null,
    empty: words.nothingChanges,
    notes: [workbook.note(variantsText(whatIf, locale)), workbook.note(words.addsUp)],
  };
}

const counted = [
  'newlyShort',
  'noLongerShort',
  'wider',
  'narrower',
  'newlyUndetermined',
  'newlyDetermined',
] as const satisfies readonly (keyof ChangeTally)[];
const kindOf = {
  newlyShort: 'newly-short',
  noLongerShort: 'no-longer-short',
  wider: 'wider',
  narrower: 'narrower',
  newlyUndetermined: 'newly-undetermined',
  newlyDetermined: 'newly-determined',
} as const;

function tallyColumns({ locale }: SheetContext): readonly SheetColumn[] {
  const { tally, kind } = locale.whatIf;
  const number = (heading: string, width = 10): SheetColumn => ({ heading, width, align: 'center' });
  const named = (column: TallyColumn, width?: number) => number(tally[column], width);
  return [
    named('shortBefore'),
    named('shortAfter'),
    ...counted.map((key) => number(kind[kindOf[key]])),
    named('undeterminedBefore', 11),
    named('undeterminedAfter', 11),
    named('unit', 9),
    named('lackingBefore', 14),
    named('lackingAfter', 14),
    named('difference', 14),
    named('open', 12),
  ];
}

/** One row for each unit; the counts stand in the first. */
function tallyRows(tally: ChangeTally, context: SheetContext): readonly (readonly SheetCell[])[] {
  const { before, after } = tally;
  const counts: readonly SheetCell[] = [
    before['non-compliant'] + before['not-due'],
    after['non-compliant'] + after['not-due'],
    ...counted.map((key) => tally[key]),
    before.undetermined,
    after.undetermined,
  ];
  const blank = counts.map((): SheetCell => '');
  const lacking = tally.quantities.filter(({ before, after }) => !isNothing(before) || !isNothing(after));
  const quantities = lacking.map((total) => quantityCells(total, context));
  if (quantities.length === 0) return [[...counts, '', '', '', '', '']];
  return quantities.map((cells, index) => [...(index === 0 ? counts : blank), ...cells]);
}

function isNothing(interval: Interval): boolean {
  return isExact(interval) && interval.low.numerator === 0n;
}

function quantityCells({ unit, before, after, difference, ranging, leftOut }: QuantityTotal, context: SheetContext) {
  const { locale, words } = context;
  const cell = (interval: Interval): SheetCell =>
    sheetCell(
      cellOf(interval, unit === 'day-number' ? '' : unit, registerDigits, differenceBounds(interval, unit, locale)),
    );
  const name = unit === 'percent' ? locale.quantity.points : words.unit(unit === 'day-number' ? 'day' : unit);
  return [name, cell(before), cell(after), cell(difference), ranging + leftOut];
}
