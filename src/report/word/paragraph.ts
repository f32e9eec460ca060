import { escapeXml } from '../ooxml/escape-xml.ts';
import { cleanText } from '../words/clean-text.ts';
import { element, setting } from './element.ts';

/** The styles of a written report, by the ids that office programs know. */
export type ParagraphStyle =
  'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Normal' | 'Note' | 'Caption' | 'Cell' | 'Footer';

/** A paragraph of text. @param properties of this one, in the order of the schema, after its style */
export function paragraph(style: ParagraphStyle, text: string, properties = '', runProperties = ''): string {
  return element('w:p', {}, paragraphProperties(style, properties), ...run(text, runProperties));
}

export function paragraphProperties(style: ParagraphStyle, properties = ''): string {
  return element('w:pPr', {}, setting('w:pStyle', style), properties);
}

/** A run of text; its line breaks stay. */
export function run(text: string, properties = ''): readonly string[] {
  if (text === '') return [];
  const lines = cleanText(text).split('\n');
  const parts = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [element('w:br', {})]),
    element('w:t', { 'xml:space': 'preserve' }, escapeXml(line)),
  ]);
  return [element('w:r', {}, ...(properties === '' ? [] : [element('w:rPr', {}, properties)]), ...parts)];
}
