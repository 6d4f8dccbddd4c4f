import type { WritableDb } from "./database.ts";
import type { JsonObject } from "../contract/index.ts";

/** What the fields mean that this program writes. */
const format = 1;

/** What people chose for themselves, as it was written: also by a later program. */
export class PreferenceStore {
  readonly #ofPerson;
  readonly #save;

  constructor(db: WritableDb) {
    this.#ofPerson = db.query<[number], { chosen: string }>("SELECT chosen FROM preference WHERE person = ?");
    // a later program's format stays: what it wrote is still there
    this.#save = db.statement<[number, number, string]>(
      `INSERT INTO preference (person, format, chosen) VALUES (?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET chosen = excluded.chosen, format = max(format, excluded.format)`,
    );
  }

  /** Empty for who never chose anything. */
  find(person: number): JsonObject {
    const row = this.#ofPerson.get(person);
    return row ? (JSON.parse(row.chosen) as JsonObject) : {};
  }

  save(person: number, chosen: JsonObject): void {
    this.#save(person, format, JSON.stringify(chosen));
  }
}
