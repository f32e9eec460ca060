import { describe, expect, test } from 'vitest';
import { aZip } from '../intake/formats/a-zip.ts';
import { textsIn } from '../report/annotate/parts-in.ts';
import { aStreetWorkbook } from '../report/annotate/a-street-workbook.ts';
import { runLine } from './run-line.ts';

const book = await aStreetWorkbook();
const files = { 'street.xlsx': book };

describe('a marked copy', () => {
  test('is written beside reports, and said on standard error', async () => {
    const { code, out, err, host } = await runLine('audit street.xlsx -f json -o a.csv --annotate out.xlsx', { files });
    expect(code).toBe(1);
    expect([...host.written.keys()]).toEqual(['a.csv', 'out.xlsx']);
    expect(err).toBe('Marked copy out.xlsx written: 4 cells marked, 7 items.\n');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: '1.4' });
  });

  test('is not mentioned when nothing is to be said', async () => {
    const { err, host } = await runLine('audit street.xlsx -q --annotate out.xlsx', { files });
    expect({ err, written: [...host.written.keys()] }).toEqual({ err: '', written: ['out.xlsx'] });
  });

  test('may be made of the one workbook in a folder', async () => {
    const { code, host } = await runLine('audit folder --annotate out.xlsx', { files: { 'folder/street.xlsx': book } });
    expect({ code, written: [...host.written.keys()] }).toEqual({ code: 1, written: ['out.xlsx'] });
  });

  /** Two communities with one code. */
  async function aMalformedWorkbook(): Promise<Uint8Array> {
    const sheet = (await textsIn(book)).get('xl/worksheets/sheet1.xml') ?? '';
    return withPart('xl/worksheets/sheet1.xml', sheet.replace(/(<c r="A5"[^>]*><v>)\d+/, '$19'));
  }

  test('shows where a workbook is malformed, and the audit fails all the same', async () => {
    const malformed = await aMalformedWorkbook();
    const { code, out, err, host } = await runLine('audit street.xlsx --annotate out.xlsx', {
      files: { 'street.xlsx': malformed },
    });
    expect({ code, out, written: [...host.written.keys()] }).toEqual({ code: 2, out: '', written: ['out.xlsx'] });
    expect(err).toContain('Marked copy out.xlsx written: ');
    const copy = host.written.get('out.xlsx');
    const notes = copy instanceof Uint8Array ? (await textsIn(copy)).get('xl/comments1.xml') : '';
    expect(notes).toMatch(/ref="[A-Z]5"[^]*Data problem: [^]*\(error\)/);
  });

  test('that cannot be written is no defect, and what is malformed is said all the same', async () => {
    const { code, err } = await runLine('audit street.xlsx --annotate out.xlsx', {
      files: { 'street.xlsx': await aMalformedWorkbook() },
      locked: 'out.xlsx',
    });
    expect(code).toBe(2);
    expect(err).toContain('out.xlsx');
    expect(err).toContain('key-conflict');
  });

  test('is written whole or not at all', async () => {
    const { code, host } = await runLine('audit street.xlsx -o a.csv --annotate out.xlsx', {
      files,
      locked: 'out.xlsx',
    });
    expect({ code, written: host.written.size }).toEqual({ code: 2, written: 0 });
  });
});

describe('no marked copy', () => {
  test.each([
    { name: 'of text', line: 'audit street/facilities.csv --annotate out.xlsx', says: 'no xlsx workbook' },
    { name: 'of several files', line: 'audit street --annotate out.xlsx', says: 'one workbook at a time; here are 2' },
    { name: 'under another extension', line: 'audit street.xlsx --annotate out.xls', says: 'must end in .xlsx' },
    { name: 'in place of the original', line: 'audit street.xlsx --annotate ./street.xlsx', says: 'overwrite' },
    {
      name: 'in place of a report',
      line: 'audit street.xlsx -o a.xlsx --annotate ./a.xlsx',
      says: 'both the marked copy',
    },
    {
      name: 'without an audit',
      line: 'audit street.xlsx --explain-intake --annotate a.xlsx',
      says: '--explain-intake and --annotate',
    },
  ])('$name', async ({ line, says }) => {
    const { code, out, err, host } = await runLine(line, { files });
    expect({ code, out, written: host.written.size }).toEqual({ code: 2, out: '', written: 0 });
    expect(err).toContain(says);
  });

  test('of a workbook with macros under the name of one without', async () => {
    const types = (await textsIn(book)).get('[Content_Types].xml') ?? '';
    const macros = await withPart(
      '[Content_Types].xml',
      types.replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
        'vnd.ms-excel.sheet.macroEnabled.main',
      ),
    );
    const traits = { files: { 'street.xlsm': macros } };
    expect((await runLine('audit street.xlsm --annotate out.xlsx', traits)).err).toContain('must end in .xlsm');
    expect((await runLine('audit street.xlsm --annotate out.xlsm', traits)).code).toBe(1);
  });
});

async function withPart(name: string, content: string): Promise<Uint8Array> {
  const texts = await textsIn(book);
  return aZip([...texts].map(([part, text]) => ({ name: part, content: part === name ? content : text })));
}
