import { type Diagnostic } from '../../model/diagnostic.ts';
import { type PackLint } from '../../model/pack-lint.ts';
import { type CaseValue, type PackTest } from '../../model/pack-test.ts';
import { type Place } from '../../model/place.ts';
import { type Rational, toDecimal } from '../../model/rational.ts';
import { dataWords } from '../words/data-words.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { type RenderContext } from '../report-format.ts';

const mostDigits = 12;

/** What `rules lint` finds, for programs. Only messages are in the chosen language. */
export function lintDocument(packs: readonly PackLint[], context: RenderContext): object {
  return {
    packs: packs.map(({ name, diagnostics }) => ({
      name,
      diagnostics: diagnostics.map((diagnostic) => diagnosticOf(diagnostic, context)),
    })),
  };
}

/** What `rules test` finds, for programs: numbers as exact decimal text. */
export function testDocument(tests: readonly PackTest[], context: RenderContext): object {
  return {
    packs: tests.map(({ id, title, cases, failed, untried, ways, missed }) => ({
      id,
      title,
      cases,
      passed: cases - failed.length,
      failed: failed.map(({ requirement, name, at, faults, diagnostics }) => ({
        requirement,
        name,
        ...placeOf(at),
        faults: faults.map(({ at: place, subject, expected, found }) => ({
          ...placeOf(place),
          subject,
          expected: valueOf(expected),
          found: valueOf(found),
        })),
        diagnostics: diagnostics.map((diagnostic) => diagnosticOf(diagnostic, context)),
      })),
      untried,
      ways,
      missed: missed.map(({ formula, reading, at, way, text }) => ({ formula, reading, ...placeOf(at), way, text })),
    })),
  };
}

function diagnosticOf(diagnostic: Diagnostic, { locale, model }: RenderContext): object {
  const { code, severity, at } = diagnostic;
  return { code, severity, ...placeOf(at), message: diagnosticText(diagnostic, locale, dataWords(model, locale)) };
}

function placeOf({ file, sheet, cell, line, column }: Place): object {
  return { file, sheet, cell, line, column };
}

function valueOf(value: CaseValue): object {
  switch (value.kind) {
    case 'observed':
    case 'required':
    case 'shortfall':
      return { [value.kind]: { low: endOf(value.value.low), high: endOf(value.value.high) }, unit: value.unit };
    case 'outcome':
      return { outcome: value.outcome };
    case 'reason':
      return { reason: value.reason };
    case 'due':
      return { due: value.due };
    case 'verdict':
      return { judged: value.isThere };
  }
}

function endOf(end: Rational | null): string | null {
  return end === null ? null : toDecimal(end, mostDigits);
}
