import { type Phrase, quoted } from '../model/phrase.ts';
import { type Syntax } from './syntax.ts';

/** What somebody wrote where something else belongs. */
export function foundIn(syntax: Syntax): Phrase {
  if (syntax.kind === 'name') return quoted(syntax.name);
  if (syntax.kind === 'word') return quoted(syntax.text);
  if (syntax.kind === 'day') return 'day';
  return syntax.kind === 'number' || syntax.kind === 'percent' ? 'number' : 'expression';
}
