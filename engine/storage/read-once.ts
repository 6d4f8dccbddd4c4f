/** Remembers rows while a command runs: that is one transaction, so nobody else writes meanwhile. */
export class ReadOnce {
  /** By kind and key; null: nothing is remembered. */
  #known: Map<string, unknown> | null = null;

  /** While `body` runs, each row is read once. */
  during<Value>(body: () => Value): Value {
    const before = this.#known;
    this.#known = new Map();
    try {
      return body();
    } finally {
      this.#known = before;
    }
  }

  get isOn(): boolean {
    return this.#known !== null;
  }

  /** What `read` finds, asked once for each kind and key; a row that isn't there is asked for again. */
  get<Row>(kind: string, key: number | string, read: () => Row | undefined): Row | undefined {
    const place = `${kind} ${key}`;
    const row = (this.#known?.get(place) as Row | undefined) ?? read();
    if (row !== undefined) this.#known?.set(place, row);
    return row;
  }

  /** Something was written, or undone. */
  forget(): void {
    this.#known?.clear();
  }
}
