// The files of this folder are one script in the page: they share their names, and `npm run generate` puts them together.

/** The element of this id and class. */
function find<Kind extends Element>(id: string, kind: abstract new () => Kind): Kind | null {
  const element = document.getElementById(id);
  return element instanceof kind ? element : null;
}

/** The first element below another that fits. */
function within<Kind extends Element>(
  parent: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind | null {
  const element = parent.querySelector(selector);
  return element instanceof kind ? element : null;
}

function say(parent: ParentNode, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element !== null) element.textContent = text;
}

/** The data in a script element that is not run. */
function dataIn(id: string): unknown {
  const text = document.getElementById(id)?.textContent ?? '';
  return text === '' ? null : JSON.parse(text);
}

/** `{shown}` in a text, replaced by what it stands for. */
function filled(template: string, values: Readonly<Record<string, number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
