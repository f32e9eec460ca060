import { z } from 'zod';
import { nearestName } from '../base/nearest-name.ts';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { shapePhrase } from './shape-phrase.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { unknownName } from './unknown-name.ts';

/** The document as its schema describes it; or everything in it that is not so, each with its line and column. */
export function checkShape<Schema extends z.ZodType>(
  document: YamlDocument,
  schema: Schema,
): Checked<z.output<Schema> | undefined> {
  const parsed = schema.safeParse(document.value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const diagnostics = parsed.error.issues.flatMap((issue) => diagnosticsOf(issue, [], document, schema));
  return { value: undefined, diagnostics };
}

function diagnosticsOf(
  issue: z.core.$ZodIssue,
  outer: YamlPath,
  document: YamlDocument,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const path = [...outer, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'invalid_union') {
    // The alternative that was meant is the one whose outer shape fits.
    const meant = issue.errors.find(
      (issues) => issues.every((inner) => inner.path.length > 0) && !issues.every(isOtherMember),
    );
    if (meant !== undefined) return meant.flatMap((inner) => diagnosticsOf(inner, path, document, schema));
  }
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'key-unknown',
      severity: 'error',
      at: document.keyPlaceOf([...path, key]),
      params: { key, nearest: nearestName(key, allowed) ?? '', allowed: allowed.join(', ') },
    }));
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const allowed = issue.values.map(String);
    return [unknownName(document.placeOf(path), issue.input, allowed)];
  }
  const at = document.placeOf(path);
  return [{ code: 'yaml-schema', severity: 'error', at, params: { path: pathText(path), reason: shapePhrase(issue) } }];
}

/** A list of other things altogether is not the list that was meant. */
function isOtherMember({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && path.length === 1 && typeof path[0] === 'number';
}

/** `columns.#4.title` of the fourth member of a list, or `.` for the document itself. */
function pathText(path: YamlPath): string {
  return path.length === 0 ? '.' : path.map((step) => (typeof step === 'number' ? `#${step + 1}` : step)).join('.');
}

/** The keys that a schema allows at a path. */
function keysAt(schema: z.core.$ZodType, path: YamlPath): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodPipe) return keysAt(schema.in, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    if (step === undefined) return Object.keys(shape);
    const inner = shape[String(step)];
    return inner === undefined ? [] : keysAt(inner, rest);
  }
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  return [];
}
