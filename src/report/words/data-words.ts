import { type Locale } from '../../locale/locale.ts';
import { type DataModel, type Words } from '../../model/data-model.ts';

/** The words of the data model for its ids, in one language. What has no words is shown as it stands. */
export interface DataWords {
  table(id: string): string;
  /** `facilities.floor_area`, or `floor_area` where every table that has it uses the same words. */
  column(id: string): string;
  /** One of the words that a column may hold. */
  value(table: string, column: string, id: string): string;
  /** `m2`, or a quotient of units such as `m2/household`. */
  unit(id: string): string;
  /** The same after the number one: `1 place`. */
  oneUnit(id: string): string;
  /** What a subject is called: a level, or the subject word of a table. */
  subject(kind: string): string;
}

export function dataWords(model: DataModel, locale: Locale): DataWords {
  const inLanguage = (words: Words | undefined, id: string): string => words?.[locale.words] ?? id;
  const unitOf = (id: string) => model.units.find((unit) => unit.id === id);
  const one = (id: string) => inLanguage(unitOf(id)?.one ?? unitOf(id)?.title, id);
  return {
    table: (id) => inLanguage(model.tables.find((table) => table.id === id)?.title, id),
    column: (id) => inLanguage(columnTitle(model, id), id),
    value: (table, column, id) => {
      const columns = model.tables.find((candidate) => candidate.id === table)?.columns ?? [];
      const value = columns.find((candidate) => candidate.id === column)?.values.find((each) => each.id === id);
      const word = value?.[locale.words];
      return typeof word === 'string' ? word : (word?.[0] ?? id);
    },
    unit: (id) => {
      const [first = '', ...per] = id.split('/');
      return [inLanguage(unitOf(first)?.title, first), ...per.map(one)].join('/');
    },
    oneUnit: (id) => id.split('/').map(one).join('/'),
    subject: (kind) =>
      inLanguage(
        model.levels.find((level) => level.id === kind)?.title ??
          model.tables.find((table) => table.subject === kind)?.subjectTitle,
        kind,
      ),
  };
}

function columnTitle(model: DataModel, id: string): Words | undefined {
  const dot = id.indexOf('.');
  const table = dot < 0 ? undefined : id.slice(0, dot);
  const column = id.slice(dot + 1);
  const titles = model.tables
    .filter((candidate) => table === undefined || candidate.id === table)
    .flatMap((candidate) => candidate.columns.filter((each) => each.id === column).map((each) => each.title));
  const [first] = titles;
  return titles.every((title) => title.zh === first?.zh && title.en === first.en) ? first : undefined;
}
