import type { WritableDb } from "./database.ts";

/** Who started a process, who owns or owned one of its tasks, and who was asked or named in it. Nobody is ever taken away. */
export class ParticipantStore {
  readonly #insert;
  readonly #isIn;
  readonly #of;
  readonly #flowsOf;

  constructor(db: WritableDb) {
    this.#insert = db.statement<[number, string, number]>(
      "INSERT OR IGNORE INTO process_person (person, flow, process) VALUES (?, ?, ?)",
    );
    this.#isIn = db.query<[number, string, number], object>(
      "SELECT 1 FROM process_person WHERE person = ? AND flow = ? AND process = ?",
    );
    this.#of = db.query<[number], { person: number }>(
      "SELECT person FROM process_person WHERE process = ? ORDER BY person",
    );
    // walks from one flow to the next, however many processes each has
    this.#flowsOf = db.query<[number, number], { flow: string }>(
      `WITH RECURSIVE known (flow) AS (
         SELECT min(flow) FROM process_person WHERE person = ?
         UNION ALL SELECT (SELECT min(flow) FROM process_person WHERE person = ? AND flow > known.flow)
           FROM known WHERE known.flow IS NOT NULL)
       SELECT flow FROM known WHERE flow IS NOT NULL`,
    );
  }

  /** Nothing happens when they take part already. */
  add(person: number, flow: string, process: number): void {
    this.#insert(person, flow, process);
  }

  has(person: number, flow: string, process: number): boolean {
    return this.#isIn.get(person, flow, process) !== undefined;
  }

  /** By their ids. */
  of(process: number): readonly number[] {
    return this.#of.all(process).map(({ person }) => person);
  }

  /** The flows of the processes that a person takes part in. */
  flowsOf(person: number): readonly string[] {
    return this.#flowsOf.all(person, person).map(({ flow }) => flow);
  }
}
