import { deepFreeze } from "../base/deep-freeze.ts";
import type { JsonObject, TaskStatus } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";
import type { StoredError, TaskChanges, TaskRecord } from "./records.ts";

/** A task as the driver hands it over. */
export type RawTask = Omit<TaskRecord, "data" | "error"> & { data: string; error: string | null };

export const taskColumns = `id, process, flow, node, kind, status, token, created, assigned, started, finished,
  scheduled, due, owner, permission, permission_object AS permissionObject, priority, external_id AS externalId, data, seed, artifact, error`;

type InsertParameters = [number, string, string, string, TaskStatus, string, number, string, number | null];
type UpdateParameters = [
  TaskStatus,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  string | null,
  string | null,
  number,
  string | null,
  string,
  number | null,
  number | null,
  string | null,
  number,
];

export type NewTask = Pick<TaskRecord, "process" | "flow" | "node" | "kind" | "token" | "created" | "data" | "seed">;

/** Tasks one by one. Lists of them are asked of TaskLists. */
export class TaskStore {
  readonly #byId;
  readonly #ofProcess;
  readonly #firstOf;
  readonly #newestOfNode;
  readonly #insert;
  readonly #insertPrevious;
  readonly #update;

  constructor(db: WritableDb) {
    this.#byId = db.question<[number], RawTask>(`SELECT ${taskColumns} FROM task WHERE id = ?`);
    this.#ofProcess = db.question<[number], RawTask>(`SELECT ${taskColumns} FROM task WHERE process = ? ORDER BY id`);
    this.#firstOf = db.question<[number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? ORDER BY id LIMIT 1`,
    );
    this.#newestOfNode = db.question<[number, string], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? AND node = ? AND status = 'DONE' ORDER BY id DESC LIMIT 1`,
    );
    this.#insert = db.change<InsertParameters>(
      `INSERT INTO task (process, flow, node, kind, status, token, created, data, seed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertPrevious = db.change<[number, number]>("INSERT INTO task_previous (task, previous) VALUES (?, ?)");
    this.#update = db.change<UpdateParameters>(
      `UPDATE task SET status = ?, assigned = ?, started = ?, finished = ?, scheduled = ?, due = ?, owner = ?,
         permission = ?, permission_object = ?, priority = ?, external_id = ?, data = ?, seed = ?, artifact = ?, error = ? WHERE id = ?`,
    );
  }

  find(id: number): TaskRecord | undefined {
    const row = this.#byId.get(id);
    return row && parseTask(row);
  }

  /** Oldest first. */
  ofProcess(process: number): readonly TaskRecord[] {
    return this.#ofProcess.all(process).map(parseTask);
  }

  /** The task that the process began with. */
  firstOf(process: number): TaskRecord | undefined {
    const row = this.#firstOf.get(process);
    return row && parseTask(row);
  }

  /** The newest DONE task of a node. */
  newestDone(process: number, node: string): TaskRecord | undefined {
    const row = this.#newestOfNode.get(process, node);
    return row && parseTask(row);
  }

  insert(task: NewTask, previous: readonly number[]): TaskRecord {
    const { lastInsertRowid } = this.#insert(
      task.process,
      task.flow,
      task.node,
      task.kind,
      "NEW",
      task.token,
      task.created,
      JSON.stringify(task.data),
      task.seed,
    );
    const id = Number(lastInsertRowid);
    for (const before of previous) this.#insertPrevious(id, before);
    return Object.freeze({ ...task, id, status: "NEW" as const, ...untouched });
  }

  /** Returns the changed record. */
  update(before: TaskRecord, changes: TaskChanges): TaskRecord {
    const after = Object.freeze({ ...before, ...changes });
    this.#update(
      after.status,
      after.assigned,
      after.started,
      after.finished,
      after.scheduled,
      after.due,
      after.owner,
      after.permission,
      after.permissionObject,
      after.priority,
      after.externalId,
      JSON.stringify(after.data),
      after.seed,
      after.artifact,
      after.error && JSON.stringify(after.error),
      after.id,
    );
    return after;
  }
}

const untouched = {
  assigned: null,
  started: null,
  finished: null,
  scheduled: null,
  due: null,
  owner: null,
  permission: null,
  permissionObject: null,
  priority: 0,
  externalId: null,
  artifact: null,
  error: null,
};

export function parseTask(row: RawTask): TaskRecord {
  return deepFreeze({
    ...row,
    data: JSON.parse(row.data) as JsonObject,
    error: row.error === null ? null : (JSON.parse(row.error) as StoredError),
  });
}
