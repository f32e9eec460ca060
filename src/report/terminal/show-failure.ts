import { type FailureText, type Locale } from '../../locale/locale.ts';
import { type Failure, type FailureCode, type FailureParams } from '../../model/failure.ts';
import { type DataWords, dataWords } from '../words/data-words.ts';
import { absentText } from '../words/missing-text.ts';
import { type RenderContext } from '../report-format.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { viewOf } from './view.ts';

/** Why the tool cannot go on and what to do; first everything that was malformed, when that is why. */
export function showFailure(failure: Failure, context: RenderContext): string {
  const { locale, terminal } = viewOf(context);
  const { message, hint } = failureText(
    failure.code,
    inWords(failure.params, locale, dataWords(context.model, locale)),
    locale,
  );
  // A form that came back empty is no fault of anything: it is what there is to say.
  const isEmptyForm = failure.code === 'nothing-submitted';
  const label = isEmptyForm ? locale.form.nothingSubmitted : locale.cli.failure;
  const lines = [
    ...terminal.wrap(`${label}${locale.mark.colon}${message}`, { rest: '  ', tone: isEmptyForm ? 'doubt' : 'bad' }),
    ...terminal.wrap(`${locale.cli.hint}${locale.mark.colon}${hint}`, { rest: '  ' }),
  ];
  const malformed = failure.diagnostics.length === 0 ? '' : `${showDiagnostics(failure.diagnostics, context)}\n`;
  return `${malformed}${lines.join('\n')}\n`;
}

function failureText<Code extends FailureCode>(code: Code, params: FailureParams[Code], locale: Locale): FailureText {
  return locale.failure[code](params);
}

/** What is absent is named as people know it. */
function inWords<Params extends object>(params: Params, locale: Locale, words: DataWords): Params {
  if (!('reasons' in params) || typeof params.reasons !== 'string') return params;
  const reasons = locale.mark.list(params.reasons.split(', ').map((each) => absentText(each, locale, words)));
  return { ...params, reasons };
}
