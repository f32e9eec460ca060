import { link } from '../../../src/intake/link/link.ts';
import { type Diagnostic } from '../../../src/model/diagnostic.ts';
import { type LinkedMaterial } from '../../../src/model/linked.ts';
import { type Table } from '../../../src/model/table.ts';
import { aModel } from './a-model.ts';

export function linked(...tables: readonly Table[]): LinkedMaterial {
  return link({ tables, readings: [], diagnostics: [] }, aModel());
}

/** `level code name`, with two spaces before what lies in another unit. */
export function treeOf({ units }: LinkedMaterial): readonly string[] {
  const lines: string[] = [];
  const show = (parent: number | null, indent: string): void => {
    for (const [index, unit] of units.entries()) {
      if (unit.parent !== parent) continue;
      lines.push(`${indent}${unit.level} ${unit.code ?? '-'} ${unit.name}`);
      show(index, `${indent}  `);
    }
  };
  show(null, '');
  return lines;
}

/** For each row of a table the code or name of its home; null for none. */
export function homesOf(material: LinkedMaterial, table: string): readonly (string | null)[] {
  return Array.from(material.tables.get(table)?.home ?? [], (unit) => textOf(material, unit));
}

/** For each row what a reference to units points at. */
export function referencesOf(material: LinkedMaterial, table: string, column: string): readonly (string | null)[] {
  return Array.from(material.tables.get(table)?.references.get(column) ?? [], (unit) => textOf(material, unit));
}

export function textOf({ units }: LinkedMaterial, unit: number | null): string | null {
  const found = units[unit ?? -1];
  return found === undefined ? null : (found.code ?? found.name);
}

/** `severity code cell`, of everything that is at least this bad. */
export function saidOf({ diagnostics }: LinkedMaterial, least: 'warning' | 'note' = 'warning'): readonly string[] {
  return diagnostics
    .filter(({ severity }) => least === 'note' || severity !== 'note')
    .map(({ severity, code, at }) => `${severity} ${code} ${at.sheet ?? ''}!${at.cell ?? ''}`);
}

export function diagnosticsOf<Code extends Diagnostic['code']>(
  { diagnostics }: LinkedMaterial,
  code: Code,
): readonly Extract<Diagnostic, { readonly code: Code }>[] {
  return diagnostics.filter(
    (diagnostic): diagnostic is Extract<Diagnostic, { readonly code: Code }> => diagnostic.code === code,
  );
}
