import { type FormulaProblem } from '../formula/problem.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { excerpt } from './excerpt.ts';
import { placeIn, type SourceText } from './source-text.ts';

/** How many names are offered where none is near. */
const mostNames = 12;

/** What is wrong with a formula, with its file, line and column, and the part of it that matters. */
export function problemDiagnostic(source: SourceText, problem: FormulaProblem): Diagnostic {
  const base = { severity: 'error', at: placeIn(source, problem.at) } as const;
  const position = excerpt(source.text, problem.at);
  switch (problem.code) {
    case 'formula-syntax':
      return { ...base, code: problem.code, params: { ...position, reason: problem.reason } };
    case 'formula-name': {
      const { code, name, nearest } = problem;
      const known = [...new Set(problem.known)];
      const shown = known.slice(0, mostNames);
      const params = { ...position, name, nearest, allowed: shown.join(', '), more: known.length - shown.length };
      return { ...base, code, params };
    }
    case 'formula-type':
      return { ...base, code: problem.code, params: { ...position, expected: problem.expected, found: problem.found } };
    case 'formula-unit':
      return { ...base, code: problem.code, params: { ...position, expected: problem.expected, found: problem.found } };
  }
}
