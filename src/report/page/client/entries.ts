/** A finding as the register looks for it. */
interface Entry {
  readonly requirement: number;
  readonly outcome: string;
  readonly areas: readonly string[];
  readonly severity: number;
  readonly place: string;
  readonly due: string;
  /** Everything that is searched, in small letters. */
  readonly text: string;
  draw(): HTMLTableSectionElement;
}

interface Words {
  /** Of each requirement its id, title, obligation and what that is called. */
  readonly requirements: readonly (readonly [id: string, title: string, obligation: string, word: string])[];
  readonly outcomes: Readonly<Record<string, string>>;
}

type Lines = readonly (readonly [label: string, text: string])[];

type DataRow = readonly [
  requirement: number,
  outcome: string,
  path: number,
  name: string,
  code: string,
  observed: string,
  required: string,
  shortfall: string,
  due: string,
  severity: number,
  bar: 0 | readonly [low: number, high: number, tick: number],
  lines: readonly (number | string)[],
];

interface RegisterData {
  readonly rows: readonly DataRow[];
  readonly paths: readonly (readonly [path: string, areas: string])[];
  readonly labels: readonly string[];
  readonly requirements: readonly Lines[];
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'outcomes' in value;
}

function isRegisterData(value: unknown): value is RegisterData {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

/** The rows that stand in the page. */
function entriesInPage(table: HTMLTableElement): readonly Entry[] {
  return [...table.tBodies]
    .filter((body) => body.dataset['r'] !== undefined)
    .map((body) => {
      const { r = '', o = '', a = '', s = '' } = body.dataset;
      const [first] = body.rows;
      const textOf = (selector: string) => body.querySelector(selector)?.textContent.trim() ?? '';
      const code = textOf('.code');
      return {
        requirement: Number(r),
        outcome: o,
        areas: a.split(' '),
        severity: Number(s),
        place: code === '' ? `~${textOf('.name')}` : code,
        due: textOf('.due'),
        text: (first?.textContent ?? '').toLowerCase(),
        draw: () => body,
      };
    });
}

/** The rows that are only data, drawn when they are looked at. */
function entriesInData(data: RegisterData, words: Words): readonly Entry[] {
  return data.rows.map((row) => {
    const [requirement, outcome, pathIndex, name, code, , , , due, severity] = row;
    const [path = '', areas = ''] = data.paths[pathIndex] ?? [];
    const title = words.requirements[requirement]?.[1] ?? '';
    return {
      requirement,
      outcome,
      areas: areas.split(' '),
      severity,
      place: code === '' ? `~${path} ${name}` : code,
      due,
      text: `${name} ${path} ${code} ${title}`.toLowerCase(),
      draw: () => drawRow(row, data, words),
    };
  });
}

function drawRow(row: DataRow, data: RegisterData, words: Words): HTMLTableSectionElement {
  const [requirement, outcome, path, name, code, observed, required, shortfall, due, , bar, lines] = row;
  const template = find('row', HTMLTemplateElement);
  const body = template?.content.firstElementChild?.cloneNode(true);
  if (!(body instanceof HTMLTableSectionElement)) return document.createElement('tbody');
  const [, title = '', , obligation = ''] = words.requirements[requirement] ?? [];
  const texts = {
    name,
    path: data.paths[path]?.[0] ?? '',
    code,
    title,
    obligation,
    observed,
    required,
    shortfall,
    due,
  };
  for (const [kind, text] of Object.entries(texts)) say(body, `.${kind}`, text);
  const tag = body.querySelector('.tag');
  tag?.classList.add(outcome);
  say(body, '.tag', words.outcomes[outcome] ?? outcome);
  drawBar(body, bar);
  const list = body.querySelector('dl');
  const own = Array.from({ length: lines.length / 2 }, (_, index): readonly [string, string] => [
    data.labels[Number(lines[2 * index])] ?? '',
    String(lines[2 * index + 1]),
  ]);
  for (const [label, text] of [...own, ...(data.requirements[requirement] ?? [])]) {
    const term = document.createElement('dt');
    const said = document.createElement('dd');
    term.textContent = label;
    said.textContent = text;
    list?.append(term, said);
  }
  return body;
}

function drawBar(body: HTMLElement, bar: DataRow[10]): void {
  const svg = body.querySelector('svg');
  if (bar === 0) {
    svg?.remove();
    return;
  }
  const [low, high, tick] = bar;
  svg?.querySelector('.sure')?.setAttribute('width', String(low));
  svg?.querySelector('.open')?.setAttribute('width', String(high));
  svg?.querySelector('.tick')?.setAttribute('x', String(tick - 1));
}
