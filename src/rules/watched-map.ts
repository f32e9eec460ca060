/** A map that remembers which of its keys were looked up. */
export class WatchedMap<Key, Value> extends Map<Key, Value> {
  readonly asked = new Set<Key>();

  override get(key: Key): Value | undefined {
    if (this.has(key)) this.asked.add(key);
    return super.get(key);
  }
}
