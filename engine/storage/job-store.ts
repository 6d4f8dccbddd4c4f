import type { WritableDb } from "./database.ts";
import type { JobLine } from "../contract/index.ts";
import type { JobPause, JobRecord } from "../base/records.ts";

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
  readonly #releaseAll;
  readonly #pause;
  readonly #setPause;
  readonly #endPause;
  readonly #lines;
  readonly #addLine;
  readonly #dropLines;

  constructor(db: WritableDb) {
    this.#byTask = db.query<[number], JobRecord>(`SELECT ${columns} FROM job WHERE task = ?`);
    const ofFlows = "(SELECT flow FROM task WHERE id = job.task) IN (SELECT value FROM json_each(?))";
    const first = `${ofFlows} ORDER BY coalesce(leased_until, run_at) LIMIT 1`;
    this.#due = db.query<[number, string], JobRecord>(
      `SELECT ${columns} FROM job WHERE coalesce(leased_until, run_at) <= ? AND ${first}`,
    );
    this.#next = db.query<[string], { at: number }>(
      `SELECT coalesce(leased_until, run_at) AS at FROM job WHERE ${first}`,
    );
    this.#insert = db.statement<[number, number]>("INSERT INTO job (task, run_at) VALUES (?, ?)");
    this.#lease = db.statement<[number, number]>("UPDATE job SET leased_until = ? WHERE task = ?");
    this.#retry = db.statement<[number, number, number]>(
      "UPDATE job SET run_at = ?, failures = ?, leased_until = NULL WHERE task = ?",
    );
    this.#delete = db.statement<[number]>("DELETE FROM job WHERE task = ?");
    this.#releaseAll = db.statement<[]>("UPDATE job SET leased_until = NULL WHERE leased_until IS NOT NULL");
    this.#pause = db.query<[], JobPause>("SELECT since, person FROM job_pause");
    this.#setPause = db.statement<[number, number | null]>(
      "INSERT OR REPLACE INTO job_pause (id, since, person) VALUES (1, ?, ?)",
    );
    this.#endPause = db.statement<[]>("DELETE FROM job_pause");
    this.#lines = db.query<[number], JobLine>("SELECT at, text FROM job_log WHERE task = ? ORDER BY id");
    this.#addLine = db.statement<[number, number, string]>("INSERT INTO job_log (task, at, text) VALUES (?, ?, ?)");
    this.#dropLines = db.statement<[number, number, number]>(
      `DELETE FROM job_log WHERE task = ? AND id <=
       (SELECT id FROM job_log WHERE task = ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    );
  }

  find(task: number): JobRecord | undefined {
    return this.#byTask.get(task);
  }

  /** The job of these flows that has waited longest: due by `now`, or leased to a worker that never answered. */
  nextDue(now: number, flows: readonly string[]): JobRecord | undefined {
    return this.#due.get(now, JSON.stringify(flows));
  }

  /** When the next job of these flows wants to run, in UTC milliseconds; null when none is queued. */
  nextAt(flows: readonly string[]): number | null {
    return this.#next.get(JSON.stringify(flows))?.at ?? null;
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

  /** Forgets all leases. Returns how many there were. */
  releaseAll(): number {
    return this.#releaseAll().changes;
  }

  /** Since when no job is begun, and who said so; null while jobs are. */
  pause(): JobPause | null {
    return this.#pause.get() ?? null;
  }

  setPause({ since, person }: JobPause): void {
    this.#setPause(since, person);
  }

  endPause(): void {
    this.#endPause();
  }

  /** Oldest first. */
  lines(task: number): readonly JobLine[] {
    return this.#lines.all(task);
  }

  /** Adds to a job's log, and keeps its newest lines. */
  addLines(task: number, lines: readonly JobLine[], maxLines: number): void {
    for (const { at, text } of lines) this.#addLine(task, at, text);
    if (lines.length > 0) this.#dropLines(task, task, maxLines);
  }
}
