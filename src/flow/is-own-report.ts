import { decodeText } from '../intake/decode-text.ts';
import { documentKeywords } from '../intake/document-keywords.ts';
import { changeColumns } from '../locale/what-if-labels.ts';
import { locales } from '../locale/index.ts';
import { registerColumns } from '../report/gap-register.ts';
import { reportMark } from '../report/report-mark.ts';

/**
 * Whether a file is a report that cscheck wrote: people keep reports beside the data, and a gap register read as data
 * would be counted. A workbook is known by its keywords, so also after somebody filled it in; text by how it begins.
 */
export async function isOwnReport(bytes: Uint8Array): Promise<boolean> {
  const keywords = await documentKeywords(bytes);
  if (keywords.includes(reportMark)) return true;
  const opening = openingOf(bytes);
  return opening !== undefined && [isRegister, isSummary, isDocument, isPage].some((is) => is(opening));
}

/** More than the headings of a register take. */
const openingLength = 4096;
const lineEnd = 0x0a;

/** The first whole lines, as a cut through a character could not be decoded. */
function openingOf(bytes: Uint8Array): string | undefined {
  const end = bytes.lastIndexOf(lineEnd, openingLength);
  if (end === -1) return undefined;
  const decoded = decodeText(bytes.subarray(0, end));
  return decoded.kind === 'text' ? decoded.text : undefined;
}

/** A spreadsheet program may have saved it again with another separator. */
function isRegister(opening: string): boolean {
  const [line = ''] = opening.split(/\r?\n/);
  const headings = line.split(/[,;\t]/).map((heading) => heading.replace(/^"(.*)"$/, '$1'));
  return Object.values(locales).some(
    ({ workbook, whatIf }) =>
      registerColumns.every((column, index) => headings[index] === workbook.register[column]) ||
      changeColumns.every((column, index) => headings[index] === whatIf.heading[column]),
  );
}

function isSummary(opening: string): boolean {
  return Object.values(locales).some(({ report, whatIf }) =>
    [report.audit, whatIf.title].some((title) => opening.startsWith(`cscheck ${title} `)),
  );
}

function isDocument(opening: string): boolean {
  return /^\s*\{\s*"schemaVersion":\s*"[^"]*",\s*"tool":\s*\{\s*"name":\s*"cscheck"/.test(opening);
}

function isPage(opening: string): boolean {
  return opening.startsWith('<!DOCTYPE html>') && opening.includes('<meta name="generator" content="cscheck ');
}
