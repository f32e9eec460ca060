// One fixed collator: the same order on every machine, whatever LANG says.
const collator = new Intl.Collator('en', { numeric: true });

/** Compares by the text of a key, numbers inside it by size. */
export function naturalOrder<Item>(keyOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => collator.compare(keyOf(a), keyOf(b));
}
