import { type Diagnostic, type DiagnosticCode, type Severity } from '../../model/diagnostic.ts';
import { type Place } from '../../model/place.ts';

/**
 * Collects diagnostics, but at most a few of one code in one column of one sheet: a reference table handed in with the
 * wrong codes would else bury everything else. What is left out is counted.
 */
export class DiagnosticLog {
  readonly #groups = new Map<string, Group>();

  /** @param make builds the diagnostic; not called for one that is left out, so it may search for suggestions. */
  add(code: DiagnosticCode, at: Place, make: () => Diagnostic): void {
    const column = at.cell?.replace(/\d+$/, '');
    const key = `${code}\n${at.file}\n${at.sheet ?? ''}\n${column ?? ''}`;
    const group = this.#groups.get(key) ?? { place: { ...at, cell: column }, shown: [], omitted: 0 };
    this.#groups.set(key, group);
    if (group.shown.length < limit) group.shown.push(make());
    else group.omitted += 1;
  }

  diagnostics(): readonly Diagnostic[] {
    return [...this.#groups.values()].flatMap(({ place, shown, omitted }) => {
      const [first] = shown;
      return omitted === 0 || first === undefined ? shown : [...shown, omission(first, place, omitted)];
    });
  }
}

interface Group {
  readonly place: Place;
  readonly shown: Diagnostic[];
  omitted: number;
}

const limit = 20;

function omission(
  like: { readonly code: DiagnosticCode; readonly severity: Severity },
  at: Place,
  count: number,
): Diagnostic {
  return { code: 'diagnostics-omitted', severity: like.severity, at, params: { of: like.code, count } };
}
