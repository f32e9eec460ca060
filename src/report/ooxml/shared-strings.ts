import { xmlDeclaration, xmlText } from './xml-text.ts';

/** The texts of a workbook, each held once; cells name them by number. */
export interface SharedStrings {
  indexOf(text: string): number;
  /** The part that holds them; asked for when all cells are written. */
  xml(): Iterable<string>;
}

export function sharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  return {
    indexOf: (text) => {
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    *xml() {
      yield `${xmlDeclaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${indexes.size}">`;
      for (const text of indexes.keys()) yield `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
      yield '</sst>';
    },
  };
}
