import type { WritableDb } from "./database.ts";

/** What holds for the whole office. */
export class OfficeStore {
  readonly #timeZone;
  readonly #setTimeZone;

  constructor(db: WritableDb) {
    this.#timeZone = db.query<[], { timeZone: string | null }>("SELECT time_zone AS timeZone FROM office");
    this.#setTimeZone = db.statement<[string]>("UPDATE office SET time_zone = ?");
  }

  /** The time zone in which its clocks are read, such as `Europe/Berlin`; null until it is set. */
  timeZone(): string | null {
    return this.#timeZone.get()?.timeZone ?? null;
  }

  setTimeZone(zone: string): void {
    this.#setTimeZone(zone);
  }
}
