import { deepFreeze } from "../base/deep-freeze.ts";
import type { DraftRecord } from "../base/records.ts";
import type { FormValues } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";

interface Row {
  readonly typed: string;
  readonly base: string;
  readonly saved: number;
}

const columns = "typed, base, saved";
const updateValues = "SET typed = excluded.typed, base = excluded.base, saved = excluded.saved";

const sumOfLengths = "SELECT coalesce(sum(octet_length(typed) + octet_length(base)), 0) AS bytes FROM draft";

/** Forms half filled. Each is its person's own: no list, history or trail carries any of it. */
export class DraftStore {
  readonly #ofTask;
  readonly #hasForTask;
  readonly #ofStart;
  readonly #saveForTask;
  readonly #saveForStart;
  readonly #move;
  readonly #deleteOfTask;
  readonly #deleteAllOfTask;
  readonly #deleteOfStart;
  readonly #deleteStale;
  readonly #bytesOf;
  readonly #bytes;

  constructor(db: WritableDb) {
    this.#ofTask = db.query<[number, number], Row>(`SELECT ${columns} FROM draft WHERE task = ? AND person = ?`);
    this.#hasForTask = db.query<[number, number], object>("SELECT 1 FROM draft WHERE task = ? AND person = ?");
    this.#ofStart = db.query<[number, string, string], Row>(
      `SELECT ${columns} FROM draft WHERE task IS NULL AND person = ? AND flow = ? AND node = ?`,
    );
    this.#saveForTask = db.statement<[number, number, string, string, number]>(
      `INSERT INTO draft (person, task, typed, base, saved) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (task, person) WHERE task IS NOT NULL DO UPDATE ${updateValues}`,
    );
    this.#saveForStart = db.statement<[number, string, string, string, string, number]>(
      `INSERT INTO draft (person, flow, node, typed, base, saved) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (person, flow, node) WHERE task IS NULL DO UPDATE ${updateValues}`,
    );
    this.#bytesOf = db.query<[number], { bytes: number }>(`${sumOfLengths} WHERE person = ?`);
    this.#bytes = db.query<[], { bytes: number }>(sumOfLengths);
    this.#move = db.statement<[number, number]>("UPDATE draft SET task = ? WHERE task = ?");
    this.#deleteOfTask = db.statement<[number, number]>("DELETE FROM draft WHERE task = ? AND person = ?");
    this.#deleteAllOfTask = db.statement<[number]>("DELETE FROM draft WHERE task = ?");
    this.#deleteOfStart = db.statement<[number, string, string]>(
      "DELETE FROM draft WHERE task IS NULL AND person = ? AND flow = ? AND node = ?",
    );
    this.#deleteStale = db.statement<[number]>(
      "DELETE FROM draft WHERE saved < ? AND task IN (SELECT id FROM task WHERE finished IS NOT NULL)",
    );
  }

  ofTask(person: number, task: number): DraftRecord | undefined {
    return parse(this.#ofTask.get(task, person));
  }

  hasForTask(person: number, task: number): boolean {
    return this.#hasForTask.get(task, person) !== undefined;
  }

  ofStart(person: number, flow: string, node: string): DraftRecord | undefined {
    return parse(this.#ofStart.get(person, flow, node));
  }

  saveForTask(person: number, task: number, { values, base, saved }: DraftRecord): void {
    this.#saveForTask(person, task, JSON.stringify(values), JSON.stringify(base), saved);
  }

  saveForStart(person: number, flow: string, node: string, { values, base, saved }: DraftRecord): void {
    this.#saveForStart(person, flow, node, JSON.stringify(values), JSON.stringify(base), saved);
  }

  /** Of all of them: this person's, and everybody's. */
  bytes(person: number): { readonly person: number; readonly office: number } {
    return { person: this.#bytesOf.get(person)?.bytes ?? 0, office: this.#bytes.get()?.bytes ?? 0 };
  }

  /** Another task takes the place of one. */
  move(task: number, to: number): void {
    this.#move(to, task);
  }

  deleteOfTask(person: number, task: number): void {
    this.#deleteOfTask(task, person);
  }

  /** Everybody's: the task is done. */
  deleteAllOfTask(task: number): void {
    this.#deleteAllOfTask(task);
  }

  /** Those of closed tasks that nobody has touched since `before`. */
  deleteStale(before: number): void {
    this.#deleteStale(before);
  }

  deleteOfStart(person: number, flow: string, node: string): void {
    this.#deleteOfStart(person, flow, node);
  }
}

function parse(row: Row | undefined): DraftRecord | undefined {
  if (!row) return undefined;
  const values = JSON.parse(row.typed) as FormValues;
  return deepFreeze({ values, base: JSON.parse(row.base) as FormValues, saved: row.saved });
}
