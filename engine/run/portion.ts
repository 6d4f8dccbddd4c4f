import { isStorageError } from "../storage/storage-error.ts";

/** As much work as is done before others get their turn. */
export class Portion {
  readonly #mayGoOn: (() => boolean) | undefined;
  readonly #errors: unknown[] = [];

  /** Without `mayGoOn` everything is done at once. */
  constructor(mayGoOn: (() => boolean) | undefined) {
    this.#mayGoOn = mayGoOn;
  }

  /** Whether not everything is done at once. */
  get isCut(): boolean {
    return this.#mayGoOn !== undefined;
  }

  /** Whether one more may be done after `count`: the first of each kind always may, so that no kind waits for another. */
  mayDo(count: number): boolean {
    return count === 0 || (this.#mayGoOn?.() ?? true);
  }

  /**
   * Gives one its turn. False when it threw: that is thrown at the end, and keeps no other from its turn. Throws at once
   * what is wrong with the file: nobody else could do anything either.
   */
  take(body: () => void): boolean {
    try {
      body();
      return true;
    } catch (error) {
      if (isStorageError(error)) throw error;
      this.#errors.push(error);
      return false;
    }
  }

  /** Throws the first of what was thrown. */
  end(): void {
    if (this.#errors.length > 0) throw this.#errors[0];
  }
}
