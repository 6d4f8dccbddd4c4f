/** What has to be let go of in order, the last that was opened first. */
export class Closing {
  readonly #parts: (() => void)[] = [];

  add(close: () => void): void {
    this.#parts.push(close);
  }

  /** Closes each part once, however often it is called. */
  close(): void {
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) part();
  }
}
