import { type Locale } from '../../locale/locale.ts';
import { coordinateColumns } from '../../model/coordinates.ts';
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  type FormulaPosition,
} from '../../model/diagnostic.ts';
import { type DataWords } from './data-words.ts';

/** What is wrong and what to do, without the place. Ids of tables, columns and units are put into words. */
export function diagnosticText(diagnostic: Diagnostic, locale: Locale, words: DataWords): string {
  const position = formulaPosition(diagnostic);
  const where = position === undefined ? '' : locale.inFormula(position);
  return `${diagnosticSentence(diagnostic, locale, words)}${where}`;
}

/** The same without quoting the formula that is wrong. */
export function diagnosticSentence(diagnostic: Diagnostic, locale: Locale, words: DataWords): string {
  const { code, params } = inWords(diagnostic, locale, words);
  return sentence(code, namesInWords(params, words), locale);
}

/** The part of a formula that a diagnostic is about; undefined for what is not about a formula. */
export function formulaPosition({ params }: Diagnostic): FormulaPosition | undefined {
  return 'formula' in params ? params : undefined;
}

function sentence<Code extends DiagnosticCode>(code: Code, params: DiagnosticParams[Code], locale: Locale): string {
  return locale.diagnostic[code](params);
}

function inWords(diagnostic: Diagnostic, locale: Locale, words: DataWords): Diagnostic {
  const { code, params } = diagnostic;
  if (code === 'sheet-ambiguous') {
    return { ...diagnostic, params: { first: words.table(params.first), second: words.table(params.second) } };
  }
  if (code === 'sheet-not-recognised') {
    const lacking = lackingText(params.lacking, locale, words);
    return { ...diagnostic, params: { ...params, nearest: words.table(params.nearest), lacking } };
  }
  if (code === 'coordinates-mixed') {
    const { table, text, otherTable, otherText } = params;
    const system = (of: string, id: string) => words.value(of, coordinateColumns.system, id);
    return {
      ...diagnostic,
      params: {
        ...params,
        text: system(table, text),
        otherTable: words.table(otherTable),
        otherColumn: words.column(params.otherColumn),
        otherText: system(otherTable, otherText),
      },
    };
  }
  if (code === 'home-conflict' || code === 'home-open')
    return { ...diagnostic, params: { ...params, serves: words.column(params.serves) } };
  if (code === 'column-unit-converted') return { ...diagnostic, params: { ...params, to: words.unit(params.to) } };
  if (code === 'cell-unit-converted') return { ...diagnostic, params: { ...params, to: words.unit(params.to) } };
  if (code === 'column-unit-unknown') {
    return { ...diagnostic, params: { ...params, expected: words.unit(params.expected) } };
  }
  if (code === 'cell-unit-unknown') {
    return { ...diagnostic, params: { ...params, expected: words.unit(params.expected) } };
  }
  if (code === 'mapping-table-unknown') {
    return {
      ...diagnostic,
      params: { ...params, allowed: choicesText(params.allowed, (id) => words.table(id), locale) },
    };
  }
  if (code === 'mapping-column-unknown') {
    const wordOf = (id: string): string => words.column(`${params.table}.${id}`);
    return { ...diagnostic, params: { ...params, allowed: choicesText(params.allowed, wordOf, locale) } };
  }
  return diagnostic;
}

/** Ids that may be written, each with its word. */
function choicesText(ids: string, wordOf: (id: string) => string, { mark }: Locale): string {
  return mark.list(ids.split(', ').map((id) => (id.includes(':') ? id : `${id}${mark.bracket(wordOf(id))}`)));
}

/** Whatever the kind, `table` is the id of a table and `column` that of a column, or a heading. */
function namesInWords<Params extends object>(params: Params, words: DataWords): Params {
  return {
    ...params,
    ...('table' in params && typeof params.table === 'string' ? { table: words.table(params.table) } : {}),
    ...('column' in params && typeof params.column === 'string' ? { column: words.column(params.column) } : {}),
  };
}

function lackingText(lacking: string, { mark }: Locale, words: DataWords): string {
  const groups = lacking === '' ? [] : lacking.split(', ');
  return mark.list(
    groups.map((group) =>
      group
        .split('/')
        .map((column) => words.column(column))
        .join('/'),
    ),
  );
}
