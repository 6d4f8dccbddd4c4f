/** Keeps the `limit` values that were asked for last, and makes each anew that isn't kept. */
export class RecentCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #limit: number;
  readonly #make: (key: Key) => Value;

  constructor(limit: number, make: (key: Key) => Value) {
    this.#limit = limit;
    this.#make = make;
  }

  get(key: Key): Value {
    const value = this.#values.get(key) ?? this.#make(key);
    // the last one asked for is the last one to go
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (oldest !== undefined && this.#values.size > this.#limit) this.#values.delete(oldest);
    return value;
  }
}
