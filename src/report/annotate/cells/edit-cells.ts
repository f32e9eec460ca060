import { nameCode, XmlCursor } from '../../../intake/formats/xml/xml-cursor.ts';
import { cellAddress } from '../../../model/workbook.ts';
import { attributeOf, withAttribute, withoutAttribute } from '../xml/xml-attribute.ts';
import { applyEdits, type XmlEdit } from '../xml/xml-edit.ts';
import { prefixOf, rootElement } from '../xml/xml-element.ts';
import { columnAt, type SheetSurvey } from './survey-sheet.ts';

/** A cell as it is before it is changed. */
export interface CellBefore {
  readonly row: number;
  readonly column: number;
  /** What it is shown in; of a cell that is not there, the format of its row or column. */
  readonly format: number;
  /** Neither the cell, nor its row, nor a format of its own may be there. */
  readonly lacks: 'row' | 'cell' | 'format' | null;
  readonly isEmpty: boolean;
}

/** The format a cell gets, null for none of its own; or it is taken away, with its row when that has nothing else. */
export type CellChange = { readonly format: number | null } | 'remove';

export interface CellEditing {
  /** 0-based columns by row. */
  readonly wanted: ReadonlyMap<number, ReadonlySet<number>>;
  readonly survey: SheetSurvey;
  /** Is asked once for each wanted cell; undefined leaves it as it is. */
  readonly decide: (before: CellBefore) => CellChange | undefined;
}

/**
 * A worksheet part with some cells in another format; those that are not there are made. Nothing else of it changes.
 * @throws DamagedPart
 */
export function editCells(bytes: Buffer, editing: CellEditing): Buffer {
  return new CellEditor(bytes, editing).run();
}

const code = { row: nameCode('row'), c: nameCode('c'), sheetData: nameCode('sheetData') } as const;
const rowNumber = nameCode('r');

interface Span {
  readonly start: number;
  readonly tagEnd: number;
  readonly tag: string;
}

interface CellSpan extends Span {
  readonly column: number;
  readonly end: number;
}

class CellEditor {
  readonly #bytes: Buffer;
  readonly #editing: CellEditing;
  readonly #cursor: XmlCursor;
  readonly #prefix: string;
  readonly #edits: XmlEdit[] = [];
  /** Wanted rows that the sheet does not have, from the top. */
  readonly #absent: number[];

  constructor(bytes: Buffer, editing: CellEditing) {
    this.#bytes = bytes;
    this.#editing = editing;
    this.#cursor = new XmlCursor(bytes);
    this.#prefix = prefixOf(bytes, rootElement(bytes));
    this.#absent = [...editing.wanted.keys()].filter((row) => !editing.survey.rows.has(row)).toSorted((a, b) => a - b);
  }

  run(): Buffer {
    const cursor = this.#cursor;
    let row = -1;
    while (cursor.next()) {
      if (cursor.name === code.sheetData && (cursor.isEnd || cursor.isEmpty)) {
        if (cursor.isEnd) this.#insertRows(Infinity);
        else this.#fillElement(this.#span(), 'sheetData', this.#newRows(Infinity));
        break;
      }
      if (cursor.isEnd || cursor.name !== code.row) continue;
      const stated = cursor.attributeNumber(rowNumber);
      row = stated === -1 ? row + 1 : stated - 1;
      this.#insertRows(row);
      const columns = this.#editing.wanted.get(row);
      if (columns === undefined) cursor.skipElement();
      else this.#editRow(row, columns);
    }
    return applyEdits(this.#bytes, this.#edits);
  }

  #insertRows(before: number): void {
    const at = this.#cursor.tagStart;
    const text = this.#newRows(before);
    if (text !== '') this.#edits.push({ start: at, end: at, text });
  }

  #newRows(before: number): string {
    let text = '';
    while ((this.#absent[0] ?? Infinity) < before) {
      const row = this.#absent.shift() ?? 0;
      const cells = this.#newCells(row, [...(this.#editing.wanted.get(row) ?? [])], 'row', undefined);
      if (cells !== '') text += `<${this.#prefix}row r="${row + 1}">${cells}</${this.#prefix}row>`;
    }
    return text;
  }

  #editRow(row: number, columns: ReadonlySet<number>): void {
    const span = this.#span();
    const isEmpty = this.#cursor.isEmpty;
    const cells = isEmpty ? [] : this.#cellsOfRow();
    const there = new Set(cells.map(({ column }) => column));
    const missing = [...columns].filter((column) => !there.has(column)).toSorted((a, b) => a - b);
    const format = attributeOf(span.tag, 'customFormat') === '1' ? Number(attributeOf(span.tag, 's') ?? 0) : undefined;
    if (isEmpty) {
      const opened = { ...span, tag: withRoom(span.tag, missing) };
      this.#fillElement(opened, 'row', this.#newCells(row, missing, 'cell', format));
      return;
    }
    const edits = this.#cellEdits(row, columns, cells);
    if (edits.length > 0 && edits.length === cells.length && missing.length === 0 && isBare(span.tag, edits)) {
      this.#edits.push({ start: span.start, end: this.#cursor.tagEnd, text: '' });
      return;
    }
    this.#edits.push(...edits);
    this.#insertCells(row, missing, cells, span, format);
  }

  #cellsOfRow(): readonly CellSpan[] {
    const cursor = this.#cursor;
    const cells: CellSpan[] = [];
    const outside = cursor.depth - 1;
    let column = -1;
    while (cursor.depth > outside && cursor.next()) {
      if (cursor.isEnd || cursor.name !== code.c) continue;
      column = columnAt(cursor, column);
      const span = this.#span();
      cursor.skipElement();
      cells.push({ ...span, column, end: cursor.tagEnd });
    }
    return cells;
  }

  #cellEdits(row: number, columns: ReadonlySet<number>, cells: readonly CellSpan[]): readonly XmlEdit[] {
    return cells.flatMap(({ column, start, tagEnd, end, tag }) => {
      if (!columns.has(column)) return [];
      const stated = attributeOf(tag, 's');
      const change = this.#editing.decide({
        row,
        column,
        format: Number(stated ?? 0),
        lacks: stated === undefined ? 'format' : null,
        isEmpty: /^\s*(?:<\/[^<]*)?$/.test(this.#bytes.toString('utf8', tagEnd, end)),
      });
      if (change === undefined) return [];
      if (change === 'remove') return [{ start, end, text: '' }];
      const text = change.format === null ? withoutAttribute(tag, 's') : withFormat(tag, change.format);
      return text === tag ? [] : [{ start, end: tagEnd, text }];
    });
  }

  #insertCells(
    row: number,
    missing: readonly number[],
    cells: readonly CellSpan[],
    { start, tagEnd, tag }: Span,
    format: number | undefined,
  ): void {
    const rowEnd = this.#cursor.tagStart;
    const made = missing.filter((column) => {
      const text = this.#newCells(row, [column], 'cell', format);
      const at = cells.find((cell) => cell.column > column)?.start ?? rowEnd;
      if (text !== '') this.#edits.push({ start: at, end: at, text });
      return text !== '';
    });
    const roomy = withRoom(tag, made);
    if (roomy !== tag) this.#edits.push({ start, end: tagEnd, text: roomy });
  }

  #newCells(row: number, columns: readonly number[], lacks: 'row' | 'cell', rowFormat: number | undefined): string {
    const { survey, decide } = this.#editing;
    return columns
      .toSorted((a, b) => a - b)
      .map((column) => {
        const of = survey.columns.find(({ from, to }) => column >= from && column <= to);
        const change = decide({ row, column, format: rowFormat ?? of?.style ?? 0, lacks, isEmpty: true });
        if (change === undefined || change === 'remove' || change.format === null) return '';
        return `<${this.#prefix}c r="${cellAddress(row, column)}" s="${change.format}"/>`;
      })
      .join('');
  }

  /** Opens an element that is written `<a/>`. */
  #fillElement({ start, tagEnd, tag }: Span, name: string, text: string): void {
    if (text === '') return;
    const whole = `${tag.replace(/\s*\/>$/, '>')}${text}</${this.#prefix}${name}>`;
    this.#edits.push({ start, end: tagEnd, text: whole });
  }

  #span(): Span {
    const { tagStart: start, tagEnd } = this.#cursor;
    return { start, tagEnd, tag: this.#bytes.toString('utf8', start, tagEnd) };
  }
}

/** A row that we made says nothing of itself but its number, and goes with the last of its cells. */
function isBare(tag: string, edits: readonly XmlEdit[]): boolean {
  return edits.every(({ text }) => text === '') && /^<[^\s/>]+\s+r="\d+"\s*>$/.test(tag);
}

/** Behind the address, as programs write it. */
function withFormat(tag: string, format: number): string {
  if (attributeOf(tag, 's') !== undefined) return withAttribute(tag, 's', String(format));
  return tag.replace(/^(<[^\s/>]+(?:\s+r\s*=\s*(?:"[^"]*"|'[^']*'))?)/, `$1 s="${format}"`);
}

/** What a row says of the columns it spans is only a hint, and a wrong one once a cell is added beside them. */
function withRoom(tag: string, columns: readonly number[]): string {
  const [, first, last] = /^(\d+):(\d+)$/.exec(attributeOf(tag, 'spans') ?? '') ?? [];
  if (columns.every((column) => column + 1 >= Number(first) && column + 1 <= Number(last))) return tag;
  return withoutAttribute(tag, 'spans');
}
