import { deepFreeze } from "../base/deep-freeze.ts";
import type { JsonObject, ProcessStatus } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";
import type { ProcessRecord } from "./records.ts";

type Row = Omit<ProcessRecord, "data"> & { data: string };

const columns = `id, flow, flow_version AS flowVersion, status, created, finished, started_by AS startedBy,
  parent_task AS parentTask, data, seed, artifact, error`;

export type ProcessChanges = Partial<
  Pick<ProcessRecord, "status" | "finished" | "flowVersion" | "data" | "seed" | "artifact" | "error">
>;

export class ProcessStore {
  readonly #byId;
  readonly #children;
  readonly #insert;
  readonly #update;

  constructor(db: WritableDb) {
    this.#byId = db.question<[number], Row>(`SELECT ${columns} FROM process WHERE id = ?`);
    this.#insert = db.change<
      [string, number, ProcessStatus, number, number | null, number | null, string, number | null]
    >(
      `INSERT INTO process (flow, flow_version, status, created, started_by, parent_task, data, seed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#children = db.question<[number], { id: number }>("SELECT id FROM process WHERE parent_task = ? ORDER BY id");
    this.#update = db.change<
      [ProcessStatus, number | null, number, string, number | null, number | null, string | null, number]
    >(
      `UPDATE process SET status = ?, finished = ?, flow_version = ?, data = ?, seed = ?, artifact = ?, error = ?
       WHERE id = ?`,
    );
  }

  find(id: number): ProcessRecord | undefined {
    const row = this.#byId.get(id);
    return row && parse(row);
  }

  /** The processes that a task started, oldest first. */
  childrenOf(task: number): readonly number[] {
    return this.#children.all(task).map((row) => row.id);
  }

  insert(process: Omit<ProcessRecord, "id" | "finished" | "artifact" | "error">): ProcessRecord {
    const { lastInsertRowid } = this.#insert(
      process.flow,
      process.flowVersion,
      process.status,
      process.created,
      process.startedBy,
      process.parentTask,
      JSON.stringify(process.data),
      process.seed,
    );
    return Object.freeze({ ...process, id: Number(lastInsertRowid), finished: null, artifact: null, error: null });
  }

  /** Returns the changed record. */
  update(before: ProcessRecord, changes: ProcessChanges): ProcessRecord {
    const after = Object.freeze({ ...before, ...changes });
    this.#update(
      after.status,
      after.finished,
      after.flowVersion,
      JSON.stringify(after.data),
      after.seed,
      after.artifact,
      after.error,
      after.id,
    );
    return after;
  }
}

function parse(row: Row): ProcessRecord {
  return deepFreeze({ ...row, data: JSON.parse(row.data) as JsonObject });
}
