/** Those who want to hear of something; each hears of all of it, in the order in which they asked. */
export class Listeners<Value> {
  readonly #all = new Set<(value: Value) => void>();

  /** The answer stops it. */
  add(listener: (value: Value) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  notify(value: Value): void {
    for (const listener of this.#all) listener(value);
  }
}
