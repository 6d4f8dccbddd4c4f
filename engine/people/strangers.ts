import type { FailureRecord } from "../base/records.ts";
import { noFailures } from "./slow-down.ts";

/** More names than anybody guesses at one machine between two starts. */
const maxNames = 1_000;

/**
 * Failures under names that nobody has, so that guessing is answered in the same way whether the name is right or not.
 * Not kept in the file: a guesser must not be able to fill it.
 */
export class Strangers {
  readonly #byName = new Map<string, FailureRecord>();

  failures(name: string): FailureRecord {
    return this.#byName.get(name) ?? noFailures;
  }

  save(name: string, record: FailureRecord): void {
    this.#byName.delete(name);
    this.#byName.set(name, record);
    const [oldest] = this.#byName.keys();
    if (this.#byName.size > maxNames && oldest !== undefined) this.#byName.delete(oldest);
  }
}
