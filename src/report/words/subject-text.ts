import { type Locale } from '../../locale/locale.ts';
import { type Subject } from '../../model/finding.ts';
import { type DataWords } from './data-words.ts';

/** `石家庄市 › 长安区 › 建北街道 › 河东社区（130102001001）`. A row without a name is called by its kind and key. */
export function subjectText(subject: Subject, locale: Locale, words: DataWords): string {
  const path = subject.path.map((unit) => unit.name);
  return [...path, subjectName(subject, locale, words)].join(' › ');
}

function subjectName({ kind, code, name }: Subject, locale: Locale, words: DataWords): string {
  if (name !== null) return code === null || code === name ? name : `${name}${locale.mark.bracket(code)}`;
  return code === null ? words.subject(kind) : `${words.subject(kind)} ${code}`;
}
