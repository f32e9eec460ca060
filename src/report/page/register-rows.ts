import { type Finding } from '../../model/finding.ts';
import { requirementLines } from './finding-lines.ts';
import { type PageContext } from './page-context.ts';
import { registerEntry } from './register-entry.ts';

/** The whole register for the script, every repeated text once. */
export function registerRows(findings: readonly Finding[], context: PageContext): object {
  const { report } = context;
  const paths = new Numbers<{ readonly path: string; readonly areas: readonly string[] }>();
  const labels = new Numbers<string>();
  const rows = findings.map((finding) => {
    const { requirement, outcome, path, areas, name, code, observed, required, shortfall, due, bar, severity, lines } =
      registerEntry(finding, context);
    return [
      requirement,
      outcome,
      paths.of(`${path} ${areas.join(' ')}`, { path, areas }),
      name,
      code,
      observed,
      required,
      shortfall,
      due,
      severity,
      bar === null ? 0 : [bar.low, bar.high, bar.tick],
      lines.flatMap(([label, text]) => [labels.of(label, label), text]),
    ];
  });
  return {
    rows,
    paths: paths.values.map(({ path, areas }) => [path, areas.join(' ')]),
    labels: labels.values,
    requirements: report.requirements.map((requirement) => requirementLines(requirement, context)),
  };
}

/** What the script must know of requirements and outcomes, whether or not the rows stand in the page. */
export function registerWords({ report, locale }: PageContext): object {
  return {
    requirements: report.requirements.map(({ id, title, obligation }) => [
      id,
      title[locale.words],
      obligation,
      locale.obligation[obligation],
    ]),
    outcomes: locale.outcome,
  };
}

/** Gives equal things the same number. */
class Numbers<Item> {
  readonly values: Item[] = [];
  readonly #known = new Map<string, number>();

  of(key: string, value: Item): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
