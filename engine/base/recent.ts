/** Keeps the `limit` values that were asked for last, and makes each anew that isn't kept. */
export class Recent<Key, Value> {
  readonly #kept = new Map<Key, Value>();
  readonly #limit: number;
  readonly #make: (key: Key) => Value;

  constructor(limit: number, make: (key: Key) => Value) {
    this.#limit = limit;
    this.#make = make;
  }

  get(key: Key): Value {
    const value = this.#kept.get(key) ?? this.#make(key);
    // the last one asked for is the last one to go
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > this.#limit) this.#kept.delete(oldest);
    return value;
  }
}
