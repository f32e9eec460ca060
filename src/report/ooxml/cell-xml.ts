import { type SheetCell } from '../sheets/sheet-plan.ts';
import { type SharedStrings } from './shared-strings.ts';
import { xmlText } from './xml-text.ts';

/** One cell with its style. Text is text, whatever it begins with. */
export function cellXml(address: string, style: number, value: SheetCell, strings: SharedStrings): string {
  const head = `<c r="${address}" s="${style}"`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'string') return textXml(head, value, strings);
  if ('formula' in value) return formulaXml(head, value.formula, value.result);
  if ('value' in value) return `${head}><v>${value.value}</v></c>`;
  return textXml(head, 'word' in value ? value.word : value.text, strings);
}

function textXml(head: string, text: string, strings: SharedStrings): string {
  return text === '' ? `${head}/>` : `${head} t="s"><v>${strings.indexOf(text)}</v></c>`;
}

function formulaXml(head: string, formula: string, result: number | string): string {
  const type = typeof result === 'string' ? ' t="str"' : '';
  const shown = typeof result === 'string' ? xmlText(result) : result;
  return `${head}${type}><f>${xmlText(formula)}</f><v>${shown}</v></c>`;
}
