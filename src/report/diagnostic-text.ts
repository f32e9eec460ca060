import { type Locale } from '../locale/locale.ts';
import { type Diagnostic, type DiagnosticCode, type DiagnosticParams } from '../model/diagnostic.ts';
import { type DataWords } from './data-words.ts';

/** What is wrong and what to do, without the place. Ids of tables and columns are put into words. */
export function diagnosticText(diagnostic: Diagnostic, locale: Locale, words: DataWords): string {
  return sentence(diagnostic.code, inWords(diagnostic.params, words), locale);
}

function sentence<Code extends DiagnosticCode>(code: Code, params: DiagnosticParams[Code], locale: Locale): string {
  return locale.diagnostic[code](params);
}

function inWords<Params extends object>(params: Params, words: DataWords): Params {
  return {
    ...params,
    ...('table' in params && typeof params.table === 'string' ? { table: words.table(params.table) } : {}),
    ...('column' in params && typeof params.column === 'string' ? { column: words.column(params.column) } : {}),
  };
}
