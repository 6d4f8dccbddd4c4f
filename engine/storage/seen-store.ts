import type { WritableDb } from "./database.ts";

/** What people have looked at, and when they were last here. Each is its person's own: no history carries any of it. */
export class SeenStore {
  readonly #isSeen;
  readonly #see;
  readonly #forget;
  readonly #forgetAll;
  readonly #presence;
  readonly #setPresence;

  constructor(db: WritableDb) {
    this.#isSeen = db.query<[number, number, number], object>(
      `SELECT 1 FROM task_seen WHERE task = ? AND person = ?
       UNION ALL SELECT 1 FROM office WHERE seen_up_to_task >= ?`,
    );
    this.#see = db.statement<[number, number, number]>(
      "INSERT INTO task_seen (task, person, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
    );
    this.#forget = db.statement<[number, number]>("DELETE FROM task_seen WHERE task = ? AND person = ?");
    this.#forgetAll = db.statement<[number]>("DELETE FROM task_seen WHERE task = ?");
    this.#presence = db.query<[number], { at: number; awaySince: number | null }>(
      "SELECT at, away_since AS awaySince FROM presence WHERE person = ?",
    );
    this.#setPresence = db.statement<[number, number, number | null]>(
      `INSERT INTO presence (person, at, away_since) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET at = excluded.at, away_since = excluded.away_since`,
    );
  }

  /** Whether a person has looked at a task; what was there before anybody could is taken for seen. */
  hasSeen(person: number, task: number): boolean {
    return this.#isSeen.get(task, person, task) !== undefined;
  }

  see(person: number, task: number, at: number): void {
    this.#see(task, person, at);
  }

  /** It is new to the person again; returns how many have changed. */
  forget(person: number, task: number): number {
    return this.#forget(task, person).changes;
  }

  /** Nobody's list shows the task any more. */
  forgetTask(task: number): void {
    this.#forgetAll(task);
  }

  /** When the person was last here, and since when they were away before that. */
  presence(person: number): { readonly at: number; readonly awaySince: number | null } | undefined {
    return this.#presence.get(person);
  }

  setPresence(person: number, at: number, awaySince: number | null): void {
    this.#setPresence(person, at, awaySince);
  }
}
