import type { TaskError } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";

/** Where a start by the clock stands. Times are UTC milliseconds. */
export interface StartTimerRecord {
  readonly flow: string;
  readonly node: string;
  readonly nextAt: number;
  readonly lastAt: number | null;
  /** Why the last start left no process. */
  readonly error: TaskError | null;
  /** The schedule that `nextAt` was computed by, and when; null in what an older version computed. */
  readonly schedule: string | null;
  readonly computedAt: number | null;
}

type Row = Omit<StartTimerRecord, "error"> & { error: string | null };

export class StartTimerStore {
  readonly #one;
  readonly #save;

  constructor(db: WritableDb) {
    this.#one = db.query<[string, string], Row>(
      `SELECT flow, node, next_at AS nextAt, last_at AS lastAt, error, schedule, computed_at AS computedAt
       FROM start_timer WHERE flow = ? AND node = ?`,
    );
    this.#save = db.statement<[string, string, number, number | null, string | null, string | null, number | null]>(
      `INSERT OR REPLACE INTO start_timer (flow, node, next_at, last_at, error, schedule, computed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  find(flow: string, node: string): StartTimerRecord | undefined {
    const row = this.#one.get(flow, node);
    return row && { ...row, error: row.error === null ? null : (JSON.parse(row.error) as TaskError) };
  }

  save({ flow, node, nextAt, lastAt, error, schedule, computedAt }: StartTimerRecord): void {
    this.#save(flow, node, nextAt, lastAt, error && JSON.stringify(error), schedule, computedAt);
  }
}
