import { type Explanation } from '../../model/explanation.ts';
import { explainFigure } from '../explanation/explain-figure.ts';
import { explainFinding } from '../explanation/explain-finding.ts';
import { explainRequirement } from '../explanation/explain-requirement.ts';
import { type RenderContext } from '../report-format.ts';
import { type View, viewOf } from './view.ts';

/** A finding walked back to its cells and its clause, or what a requirement asks for. */
export function showExplanation(explanation: Explanation, context: RenderContext): string {
  const view = viewOf(context);
  return `${blocksOf(explanation, view)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function blocksOf(explanation: Explanation, view: View): readonly (readonly string[])[] {
  switch (explanation.kind) {
    case 'finding':
      return explainFinding(explanation, view);
    case 'figure':
      return explainFigure(explanation, view);
    case 'requirement':
      return explainRequirement(explanation, view);
  }
}
