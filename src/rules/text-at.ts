import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type SourceText } from './source-text.ts';

/** The text at a path that its schema has shown to be there. */
export function textAt(document: YamlDocument, path: YamlPath): SourceText {
  const text = document.textOf(path);
  if (text === undefined) throw new Error(`${document.file} has no text at ${path.join('.')}.`);
  return text;
}
