import type { FailureRecord } from "../base/records.ts";
import { noFailures } from "./slow-down.ts";

/** More names than anybody guesses at one machine between two starts. */
const maxNames = 1_000;

interface Failures extends FailureRecord {
  /** When the last was, in milliseconds of the program's uptime. */
  readonly at: number;
}

/**
 * Failures under names that nobody has, so that guessing is answered in the same way whether the name is right or not.
 * Not kept in the file: a guesser must not be able to fill it.
 */
export class Strangers {
  readonly #byName = new Map<string, Failures>();

  failures(name: string): Failures {
    return this.#byName.get(name) ?? { ...noFailures, at: 0 };
  }

  save(name: string, failures: Failures): void {
    this.#byName.delete(name);
    this.#byName.set(name, failures);
    const [oldest] = this.#byName.keys();
    if (this.#byName.size > maxNames && oldest !== undefined) this.#byName.delete(oldest);
  }
}
