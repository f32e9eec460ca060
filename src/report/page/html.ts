/** Markup that is safe to put into a page. Only `html` and, for text that is already markup, `markup` make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text and numbers are escaped, markup stands as it is, lists are put in a row. */
export type Part = Html | string | number | readonly Part[];

/** Indentation in a template is for those who read the template: a line break says the same in a page. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(outdented(texts).reduce((text, next, index) => `${text}${textOf(parts[index - 1] ?? '')}${next}`));
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function outdented(texts: TemplateStringsArray): readonly string[] {
  const before = known.get(texts);
  if (before !== undefined) return before;
  const after = texts.map((text) => text.replace(/\n\s+/g, '\n'));
  known.set(texts, after);
  return after;
}

/** Text that is markup, style or script already: nothing from the material. */
export function markup(text: string): Html {
  return new Html(text);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Data for a script element that is not run: no text in it can end the element. */
export function inertJson(data: unknown): Html {
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
  if (typeof part === 'number') return String(part);
  return part.map(textOf).join('');
}
