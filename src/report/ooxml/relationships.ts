import { xmlDeclaration, xmlText } from './xml-text.ts';

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const coreProperties = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** What one part of an office document leads to. */
export interface Relationships {
  /** The id of the relationship to a target, made when it is asked for first. */
  idOf(type: string, target: string, mode?: 'External'): string;
  /** Undefined while there is none: then the part must not be there either. */
  xml(): string | undefined;
}

export function relationships(): Relationships {
  const ids = new Map<string, string>();
  return {
    idOf: (type, target, mode) => {
      const uri = type === 'core-properties' ? coreProperties : `${officeTypes}/${type}`;
      const key = `Type="${uri}" Target="${xmlText(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}`;
      const id = ids.get(key) ?? `rId${ids.size + 1}`;
      ids.set(key, id);
      return id;
    },
    xml: () => {
      if (ids.size === 0) return undefined;
      const members = [...ids].map(([key, id]) => `<Relationship Id="${id}" ${key}/>`);
      return (
        `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `${members.join('')}</Relationships>`
      );
    },
  };
}
