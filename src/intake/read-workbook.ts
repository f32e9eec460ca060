import { type Checked } from '../model/checked.ts';
import { Failure } from '../model/failure.ts';
import { type Workbook } from '../model/workbook.ts';
import { type Container, openContainer } from './container.ts';
import { formats } from './formats/index.ts';
import { type Limits } from './limits.ts';
import { type WorkbookFormat } from './workbook-format.ts';

/**
 * Reads the sheets of a spreadsheet file. The format is recognised by content; `file` is the name to show people. What
 * people should know of how it was read comes along.
 *
 * @throws Failure `file-empty`, `format-unsupported`, `workbook-encrypted`, `workbook-corrupt`, `workbook-too-large` or
 *   `encoding-unknown`.
 */
export async function readWorkbook(bytes: Uint8Array, file: string, limits: Limits): Promise<Checked<Workbook>> {
  const source = { file, limits };
  const container = openContainer(bytes, source);
  for (const format of Object.values<WorkbookFormat>(formats)) {
    const sheets = format.read(container, source);
    if (sheets === undefined) continue;
    const value = { file, sheets: await sheets, isText: container.kind === 'text' };
    return { value, diagnostics: format.remarksOn?.(container, source) ?? [] };
  }
  throw new Failure('format-unsupported', { file, found: nameOf(container) });
}

/** What a container holds when it is no spreadsheet, in names that need no translation. */
function nameOf(container: Container): string {
  if (container.kind === 'text') return 'TXT';
  if (container.kind === 'compound') {
    if (container.file.names.has('WordDocument')) return 'Word (doc)';
    return container.file.names.has('PowerPoint Document') ? 'PowerPoint (ppt)' : 'OLE2';
  }
  const { archive } = container;
  if (archive.has('word/document.xml')) return 'Word (docx)';
  if (archive.has('ppt/presentation.xml')) return 'PowerPoint (pptx)';
  if (archive.has('Index/Document.iwa')) return 'Numbers';
  return archive.has('content.xml') ? 'OpenDocument' : 'ZIP';
}
