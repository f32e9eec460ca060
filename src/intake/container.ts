import { Failure } from '../model/failure.ts';
import { CompoundFile, compoundSignature } from './compound-file.ts';
import { decodeText } from './decode-text.ts';
import { assertWithin, type Source } from './limits.ts';
import { ZipArchive } from './zip-archive.ts';

/** What a file turns out to be by its first bytes, before any format is asked whether it is its own. */
export type Container =
  | { readonly kind: 'zip'; readonly archive: ZipArchive }
  | { readonly kind: 'compound'; readonly file: CompoundFile }
  | { readonly kind: 'text'; readonly text: string };

/** Formats that are not read although people hand them in, by the bytes they begin with. */
const foreign: readonly (readonly [name: string, signature: RegExp])[] = [
  ['PDF', /^%PDF/],
  ['RTF', /^\{\\rtf/],
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff/],
  ['GIF', /^GIF8/],
  ['RAR', /^Rar!/],
  ['7z', /^7z\xbc\xaf/],
  ['gzip', /^\x1f\x8b/],
  ['Excel 2–4', /^\x09[\x00\x02\x04]/],
  ['SYLK', /^ID;P/],
  ['DIF', /^TABLE\r?\n0,1\r?\n/],
];

const markup: readonly (readonly [name: string, signature: RegExp])[] = [
  ['XML 2003 (SpreadsheetML)', /urn:schemas-microsoft-com:office:spreadsheet/],
  ['OpenDocument (fods)', /^<\?xml[^]*<office:document\b/],
  ['HTML', /^(<!doctype html|<html|<head|<meta|<table|<body|<style|<div|<\?xml[^]*<html)/i],
  ['XML', /^<\?xml/],
];

/**
 * Recognises a file by content alone.
 * @throws Failure `file-empty`, `format-unsupported` (naming what was found), `workbook-encrypted`, `encoding-unknown`,
 *   `text-has-controls` and what a damaged container throws.
 */
export function openContainer(bytes: Uint8Array, source: Source): Container {
  const { file } = source;
  if (bytes.length === 0) throw new Failure('file-empty', { file });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/^PK[\x03\x05]/.test(buffer.toString('latin1', 0, 4))) {
    return { kind: 'zip', archive: new ZipArchive(bytes, source) };
  }
  if (buffer.subarray(0, 8).equals(compoundSignature)) return openCompound(buffer, file);

  refuseForeign(foreign, buffer.toString('latin1', 0, 64), file);
  assertWithin('partBytes', bytes.length, '', source);
  const text = textOf(bytes, file);
  if (text.trim() === '') throw new Failure('file-empty', { file });
  refuseForeign(markup, text.slice(0, 4096).trimStart(), file);
  return { kind: 'text', text };
}

function textOf(bytes: Uint8Array, file: string): string {
  const decoded = decodeText(bytes);
  switch (decoded.kind) {
    case 'text':
      return decoded.text;
    case 'undecodable':
      throw new Failure('encoding-unknown', { file, line: decoded.line, byte: decoded.byte });
    case 'control':
      throw new Failure('text-has-controls', {
        file,
        line: decoded.line,
        character: decoded.character,
        control: decoded.code,
      });
  }
}

function openCompound(bytes: Buffer, file: string): Container {
  const compound = new CompoundFile(bytes);
  const { names } = compound;
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new Failure('workbook-encrypted', { file });
  return { kind: 'compound', file: compound };
}

function refuseForeign(known: typeof foreign, opening: string, file: string): void {
  const found = known.find(([, signature]) => signature.test(opening))?.[0];
  if (found !== undefined) throw new Failure('format-unsupported', { file, found });
}
