import type { WritableDb } from "./database.ts";
import type { JobRecord } from "../base/records.ts";

const columns = "task, run_at AS runAt, failures, leased_until AS leasedUntil";

/** The durable queue of background work: a row from enqueueing until the result was applied or given up. */
export class JobStore {
  readonly #byTask;
  readonly #due;
  readonly #next;
  readonly #insert;
  readonly #lease;
  readonly #retry;
  readonly #delete;

  constructor(db: WritableDb) {
    this.#byTask = db.question<[number], JobRecord>(`SELECT ${columns} FROM job WHERE task = ?`);
    this.#due = db.question<[number], JobRecord>(
      `SELECT ${columns} FROM job WHERE coalesce(leased_until, run_at) <= ? ORDER BY coalesce(leased_until, run_at) LIMIT 1`,
    );
    this.#next = db.question<[], { at: number | null }>("SELECT min(coalesce(leased_until, run_at)) AS at FROM job");
    this.#insert = db.change<[number, number]>("INSERT INTO job (task, run_at) VALUES (?, ?)");
    this.#lease = db.change<[number, number]>("UPDATE job SET leased_until = ? WHERE task = ?");
    this.#retry = db.change<[number, number, number]>(
      "UPDATE job SET run_at = ?, failures = ?, leased_until = NULL WHERE task = ?",
    );
    this.#delete = db.change<[number]>("DELETE FROM job WHERE task = ?");
  }

  find(task: number): JobRecord | undefined {
    return this.#byTask.get(task);
  }

  /** The job that has waited longest: due by `now`, or leased to a worker that never answered. */
  nextDue(now: number): JobRecord | undefined {
    return this.#due.get(now);
  }

  /** When the next job wants to run, in UTC milliseconds; null when none is queued. */
  nextAt(): number | null {
    return this.#next.get()?.at ?? null;
  }

  insert(task: number, runAt: number): void {
    this.#insert(task, runAt);
  }

  lease(task: number, until: number): void {
    this.#lease(until, task);
  }

  retry(task: number, runAt: number, failures: number): void {
    this.#retry(runAt, failures, task);
  }

  delete(task: number): void {
    this.#delete(task);
  }
}
