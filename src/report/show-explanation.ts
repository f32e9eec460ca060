import { type Explanation } from '../model/explanation.ts';
import { explainFinding } from './explanation/explain-finding.ts';
import { explainRequirement } from './explanation/explain-requirement.ts';
import { type RenderContext } from './report-format.ts';
import { viewOf } from './view.ts';

/** A finding walked back to its cells and its clause, or what a requirement asks for. */
export function showExplanation(explanation: Explanation, context: RenderContext): string {
  const view = viewOf(context);
  const blocks =
    explanation.kind === 'finding' ? explainFinding(explanation, view) : explainRequirement(explanation, view);
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
