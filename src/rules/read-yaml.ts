import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Phrase, type PlainPhrase } from '../model/phrase.ts';
import { type Place } from '../model/place.ts';
import { type SourceFile } from './source-file.ts';
import { type SourceText } from './source-text.ts';

/** Keys and indexes that lead from the top of a document to one of its values. */
export type YamlPath = readonly (string | number)[];

/** A YAML file as plain values, which still knows where each of them stands. */
export interface YamlDocument {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at this path begins; the nearest value around it when there is none. */
  readonly placeOf: (path: YamlPath) => Place;
  /** Where the last key of this path stands. */
  readonly keyPlaceOf: (path: YamlPath) => Place;
  /** The value at this path as its author wrote it, `1.50` rather than 1.5; undefined when it is no scalar. */
  readonly textOf: (path: YamlPath) => SourceText | undefined;
}

/** A rule file has no use for aliases; a handful is allowed, a bomb is not. */
const mostAliases = 100;
const longestFile = 4_000_000;
/** What bytes become that are not UTF-8, and what stands between the letters of UTF-16. */
const notText = /[\u0000\uFFFD]/;

/** The faults the parser knows, in as many words as an author needs. */
const faultPhrases: Readonly<Record<ErrorCode, PlainPhrase>> = {
  ALIAS_PROPS: 'yaml-alias',
  BAD_ALIAS: 'yaml-alias',
  BAD_COLLECTION_TYPE: 'yaml-tag',
  BAD_DIRECTIVE: 'yaml-directive',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_INDENT: 'yaml-indentation',
  BAD_PROP_ORDER: 'yaml-tag',
  BAD_SCALAR_START: 'yaml-letter',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-key',
  BLOCK_IN_FLOW: 'yaml-block-in-line',
  DUPLICATE_KEY: 'yaml-key-twice',
  IMPOSSIBLE: 'yaml-unreadable',
  KEY_OVER_1024_CHARS: 'yaml-key',
  MISSING_CHAR: 'yaml-unclosed',
  MULTILINE_IMPLICIT_KEY: 'yaml-key',
  MULTIPLE_ANCHORS: 'yaml-tag',
  MULTIPLE_DOCS: 'yaml-several-documents',
  MULTIPLE_TAGS: 'yaml-tag',
  NON_STRING_KEY: 'yaml-key',
  RESOURCE_EXHAUSTION: 'yaml-too-deep',
  TAB_AS_INDENT: 'yaml-tab',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  UNEXPECTED_TOKEN: 'yaml-unreadable',
};

/**
 * Reads YAML 1.2 in its core schema: days stay text, numbers and true/false do not.
 * All problems of the file are reported at once; with any of them there is no document.
 */
export function readYaml(file: SourceFile): Checked<YamlDocument | undefined> {
  if (file.text.length > longestFile) return failed([problem({ file: file.path }, 'yaml-too-long')]);
  if (notText.test(file.text)) return failed([notUtf8(file)]);
  const counter = new LineCounter();
  try {
    return documentOf(file, counter);
  } catch (error) {
    // Thousands of nested brackets exhaust the stack of the parser.
    if (error instanceof RangeError) return failed([tooDeep(file)]);
    // A few aliases of aliases of aliases stand for millions of values.
    if (error instanceof ReferenceError) return failed([problem({ file: file.path }, 'yaml-alias')]);
    throw error;
  }
}

function documentOf(file: SourceFile, counter: LineCounter): Checked<YamlDocument | undefined> {
  const parsed = parseDocument(file.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: counter,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, file.text.length));
    return { file: file.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = withoutEchoes([...parsed.errors, ...parsed.warnings], file.text).map((error) =>
    problem(placeAt(error.pos[0]), isTab(error, file.text) ? 'yaml-tab' : faultPhrases[error.code]),
  );
  if (parsed.errors.some(({ message }) => message.includes('call stack'))) return failed([tooDeep(file)]);
  // An alias needs an anchor.
  if (file.text.includes('&') && countAliases(parsed) > mostAliases)
    problems.push(problem({ file: file.path }, { phrase: 'too-many-aliases', most: mostAliases }));
  if (problems.length > 0) return failed(problems);

  const nodeOf = (path: YamlPath): Node | undefined => nodeAt(parsed, path);
  const placeOf = (path: YamlPath): Place => {
    const start = nodeOf(path)?.range?.[0];
    if (start !== undefined) return placeAt(start);
    return path.length === 0 ? placeAt(0) : placeOf(path.slice(0, -1));
  };
  const value: unknown = parsed.toJS({ maxAliasCount: mostAliases });
  return {
    value: {
      file: file.path,
      value,
      placeOf,
      keyPlaceOf: (path) => {
        const start = keyNodeAt(parsed, path)?.range?.[0];
        return start === undefined ? placeOf(path) : placeAt(start);
      },
      textOf: (path) => {
        const node = nodeOf(path);
        if (!isScalar(node)) return undefined;
        const text = scalarText(node);
        if (text === undefined) return undefined;
        return {
          text,
          segments: segmentsOf(file.text, node, text).map(([index, offset]) => ({ index, at: placeAt(offset) })),
        };
      },
    },
    diagnostics: [],
  };
}

/** What the parser trips over behind a fault that it could not pass, or again on the same line, says nothing new. */
function withoutEchoes(faults: readonly YAMLError[], text: string): readonly YAMLError[] {
  const tab = faults.find((fault) => isTab(fault, text));
  if (tab !== undefined) return [tab];
  const lost = faults.findIndex(({ code }) => code === 'UNEXPECTED_TOKEN' || code === 'BAD_INDENT');
  const heard = lost < 0 ? faults : faults.slice(0, lost + 1);
  const lines = heard.map(({ pos }) => lineStart(text, pos[0]));
  return heard.filter((_, index) => lines.indexOf(lines[index] ?? 0) === index);
}

/** The parser calls it so on the first line of a mapping only. */
function isTab({ code, pos: [start] }: YAMLError, text: string): boolean {
  return code === 'TAB_AS_INDENT' || /^ *\t\s*$/.test(text.slice(lineStart(text, start), start));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function nodeAt(parsed: Document.Parsed, path: YamlPath): Node | undefined {
  const node: unknown = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
  if (isAlias(node)) return node.resolve(parsed);
  return isNode(node) ? node : undefined;
}

function keyNodeAt(parsed: Document.Parsed, path: YamlPath): Node | undefined {
  const parent = nodeAt(parsed, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
  return isPair(pair) && isNode(pair.key) ? pair.key : undefined;
}

function scalarText({ value, source }: Scalar): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return source ?? String(value);
  return typeof value === 'boolean' ? String(value) : undefined;
}

/**
 * Where the runs of a scalar's text begin in its file, as pairs of index and offset. A folded or indented text is
 * interrupted at each line; its blanks are not looked for, since folding changes them.
 */
function segmentsOf(source: string, { range, type }: Scalar, text: string): readonly (readonly [number, number])[] {
  const [start, end] = range ?? [0, 0];
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  let offset = isBlock ? source.indexOf('\n', start) + 1 : isQuoted ? start + 1 : start;
  const segments: (readonly [number, number])[] = [];
  let shift: number | undefined;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if (/\s/.test(letter)) continue;
    const found = source.indexOf(letter, offset);
    if (found < 0 || found >= end) break;
    if (found - index !== shift) segments.push([index, found]);
    shift = found - index;
    offset = found + 1;
  }
  return segments.length === 0 ? [[0, start]] : segments;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function countAliases(parsed: Document.Parsed): number {
  let count = 0;
  visit(parsed, {
    Alias() {
      count += 1;
    },
  });
  return count;
}

function tooDeep(file: SourceFile): Diagnostic {
  return problem({ file: file.path }, 'yaml-too-deep');
}

function notUtf8(file: SourceFile): Diagnostic {
  return { code: 'yaml-encoding', severity: 'error', at: { file: file.path }, params: { wanted: 'UTF-8' } };
}

function problem(at: Place, reason: Phrase): Diagnostic {
  return { code: 'yaml-syntax', severity: 'error', at, params: { reason } };
}

function failed(diagnostics: readonly Diagnostic[]): Checked<undefined> {
  return { value: undefined, diagnostics };
}
