import { deepFreeze } from "../base/deep-freeze.ts";
import type { JsonObject, ProcessStatus } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";
import type { ProcessRecord } from "./records.ts";

type Row = Omit<ProcessRecord, "data"> & { data: string };

const columns = `id, flow, flow_version AS flowVersion, status, created, finished, started_by AS startedBy,
  parent_task AS parentTask, data, seed, artifact`;

export type ProcessChanges = Partial<Pick<ProcessRecord, "status" | "finished" | "data" | "seed" | "artifact">>;

export class ProcessStore {
  readonly #byId;
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
    this.#update = db.change<[ProcessStatus, number | null, string, number | null, number | null, number]>(
      "UPDATE process SET status = ?, finished = ?, data = ?, seed = ?, artifact = ? WHERE id = ?",
    );
  }

  find(id: number): ProcessRecord | undefined {
    const row = this.#byId.get(id);
    return row && parse(row);
  }

  insert(process: Omit<ProcessRecord, "id" | "finished" | "artifact">): ProcessRecord {
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
    return Object.freeze({ ...process, id: Number(lastInsertRowid), finished: null, artifact: null });
  }

  /** Returns the changed record. */
  update(before: ProcessRecord, changes: ProcessChanges): ProcessRecord {
    const after = Object.freeze({ ...before, ...changes });
    this.#update(after.status, after.finished, JSON.stringify(after.data), after.seed, after.artifact, after.id);
    return after;
  }
}

function parse(row: Row): ProcessRecord {
  return deepFreeze({ ...row, data: JSON.parse(row.data) as JsonObject });
}
