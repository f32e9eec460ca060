/** An object that has all of these keys, and may have those. */
export function record(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

/** A list of such items. */
export function list(items: object) {
  return { type: 'array', items };
}

/** What is described once for all, by its name. */
export function ref(name: string) {
  return { $ref: `#/definitions/${name}` };
}

/** The same, or null. */
export function nullable(name: string) {
  return { oneOf: [ref(name), { type: 'null' }] };
}

/** A part of one. */
export function share() {
  return { type: 'number', minimum: 0, maximum: 1 };
}
