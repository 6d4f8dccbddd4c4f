import type { WritableDb } from "./database.ts";

/** Children that a task has still to start, oldest first. */
export class ChildStore {
  readonly #first;
  readonly #insert;
  readonly #delete;
  readonly #deleteAll;

  constructor(db: WritableDb) {
    this.#first = db.query<[number], { id: number; input: string }>(
      "SELECT id, input FROM kept_child WHERE task = ? ORDER BY id LIMIT 1",
    );
    this.#insert = db.statement<[number, string]>("INSERT INTO kept_child (task, input) VALUES (?, ?)");
    this.#delete = db.statement<[number]>("DELETE FROM kept_child WHERE id = ?");
    this.#deleteAll = db.statement<[number]>("DELETE FROM kept_child WHERE task = ?");
  }

  enqueue(task: number, input: unknown): void {
    this.#insert(task, JSON.stringify(input ?? null));
  }

  /** The input kept longest, taken out. */
  dequeue(task: number): { readonly input: unknown } | undefined {
    const row = this.#first.get(task);
    if (!row) return undefined;
    this.#delete(row.id);
    return { input: JSON.parse(row.input) as unknown };
  }

  forget(task: number): void {
    this.#deleteAll(task);
  }
}
