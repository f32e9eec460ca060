import { type Diagnostic, type DiagnosticCode } from '../../model/diagnostic.ts';
import { type Place } from '../../model/place.ts';
import { type Remark } from '../read-cell/column-log.ts';

/**
 * Collects diagnostics, but at most a few of one code in one column of one sheet: a reference table handed in with the
 * wrong codes would else bury everything else. What is left out is counted.
 */
export class DiagnosticLog {
  readonly #groups = new Map<string, Group>();

  add(at: Place, remark: Remark): void {
    this.addLazily(remark.code, at, () => remark);
  }

  /** @param make is not called for what is left out, so it may search for suggestions. */
  addLazily(code: DiagnosticCode, at: Place, make: () => Remark): void {
    const column = at.cell?.replace(/\d+$/, '');
    const key = `${code}\n${at.file}\n${at.sheet ?? ''}\n${column ?? ''}`;
    const group = this.#groups.get(key) ?? { place: { ...at, cell: column }, shown: [], omitted: 0 };
    this.#groups.set(key, group);
    if (group.shown.length < limit) group.shown.push({ ...make(), at });
    else group.omitted += 1;
  }

  diagnostics(): readonly Diagnostic[] {
    return [...this.#groups.values()].flatMap(({ place, shown, omitted }): readonly Diagnostic[] => {
      const [first] = shown;
      if (omitted === 0 || first === undefined) return shown;
      const params = { of: first.code, count: omitted };
      return [...shown, { code: 'diagnostics-omitted', severity: first.severity, at: place, params }];
    });
  }
}

interface Group {
  readonly place: Place;
  readonly shown: Diagnostic[];
  omitted: number;
}

const limit = 20;
