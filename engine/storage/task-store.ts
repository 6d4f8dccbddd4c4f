import { isId } from "../base/is-id.ts";
import { deepFreeze } from "../base/deep-freeze.ts";
import { presentName } from "../base/former-names.ts";
import type { JsonObject, TaskStatus } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";
import type { StoredDecision, StoredError, TaskRecord } from "../base/records.ts";

/** A task as the driver hands it over. */
export type RawTask = Omit<TaskRecord, "data" | "error" | "decision"> & {
  data: string;
  error: string | null;
  decision: string | null;
};

export const taskColumns = `id, process, flow, node, kind, status, token, created, assigned, started, finished,
  scheduled, due, owner, started_by AS startedBy, permission, permission_object AS permissionObject, priority, external_id AS externalId, data, seed, artifact, error, decision`;

type InsertParameters = [number, number, string, string, string, string, number, number | null, ...UpdateParameters];
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
  string | null,
];

export type NewTask = Pick<
  TaskRecord,
  "process" | "flow" | "node" | "kind" | "token" | "created" | "startedBy" | "data" | "seed"
>;

/** What of a task never changes. */
export type TaskNode = Pick<TaskRecord, "id" | "flow" | "node" | "kind">;

/** Tasks one by one. Lists of them are asked of TaskLists. */
export class TaskStore {
  readonly #byId;
  readonly #byIds;
  readonly #ofProcess;
  readonly #firstOf;
  readonly #newestOfNode;
  readonly #newestDoneBy;
  readonly #newestOfNodes;
  readonly #nodes;
  readonly #openPage;
  readonly #page;
  readonly #counts;
  readonly #waiting;
  readonly #insert;
  readonly #decided;
  readonly #decidedBy;
  readonly #lastId;
  readonly #update;

  constructor(db: WritableDb) {
    this.#byId = db.query<[number], RawTask>(`SELECT ${taskColumns} FROM task WHERE id = ?`);
    this.#byIds = db.query<[string], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE id IN (SELECT value FROM json_each(?))`,
    );
    this.#ofProcess = db.query<[number], RawTask>(`SELECT ${taskColumns} FROM task WHERE process = ? ORDER BY id`);
    this.#firstOf = db.query<[number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? ORDER BY id LIMIT 1`,
    );
    this.#newestOfNode = db.query<[number, string], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? AND node = ? AND status = 'DONE' ORDER BY id DESC LIMIT 1`,
    );
    this.#newestDoneBy = db.query<[number, string, string], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE owner = ? AND flow = ? AND node = ? AND status = 'DONE'
       ORDER BY id DESC LIMIT 1`,
    );
    this.#newestOfNodes = db.query<[number, string], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE id IN (
         SELECT (SELECT max(one.id) FROM task AS one WHERE one.process = ? AND one.node = node.value AND one.kind = 'HUMAN')
         FROM json_each(?) AS node)`,
    );
    this.#nodes = db.query<[number, number], TaskNode>(
      "SELECT id, flow, node, kind FROM task WHERE process = ? AND id > ? ORDER BY id",
    );
    this.#openPage = db.query<[number, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? AND status NOT IN ('DONE', 'CANCELED', 'REVIVED')
       ORDER BY id DESC LIMIT ?`,
    );
    this.#page = db.query<[number, number, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? AND id > ? ORDER BY id LIMIT ?`,
    );
    this.#counts = db.query<[number, number], { whole: number; open: number }>(
      `SELECT (SELECT count(*) FROM task WHERE process = ?) AS whole, (SELECT count(*) FROM task WHERE process = ?
       AND status NOT IN ('DONE', 'CANCELED', 'REVIVED')) AS open`,
    );
    this.#waiting = db.query<[string, string], { count: number }>(
      "SELECT count(*) AS count FROM task WHERE permission = ? AND flow = ? AND status = 'NEW' AND kind = 'HUMAN'",
    );
    this.#decidedBy = db.query<[number, string, string, number], { decision: string | null }>(
      `SELECT decision FROM task WHERE owner = ? AND flow = ? AND node = ? AND status = 'DONE' ORDER BY id DESC LIMIT ?`,
    );
    this.#decided = db.query<[number, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE process = ? AND decision IS NOT NULL ORDER BY id DESC LIMIT ?`,
    );
    this.#lastId = db.query<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'task'");
    this.#insert = db.statement<InsertParameters>(
      `INSERT INTO task (id, process, flow, node, kind, token, created, started_by, status, assigned, started, finished, scheduled, due, owner,
         permission, permission_object, priority, external_id, data, seed, artifact, error, decision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#update = db.statement<[...UpdateParameters, number]>(
      `UPDATE task SET status = ?, assigned = ?, started = ?, finished = ?, scheduled = ?, due = ?, owner = ?,
         permission = ?, permission_object = ?, priority = ?, external_id = ?, data = ?, seed = ?, artifact = ?, error = ?, decision = ? WHERE id = ?`,
    );
  }

  find(id: number): TaskRecord | undefined {
    if (!isId(id)) return undefined;
    const row = this.#byId.get(id);
    return row && parseTask(row);
  }

  /** Those of them that there are, in whatever order. */
  findAll(ids: readonly number[]): readonly TaskRecord[] {
    return this.#byIds.all(JSON.stringify(ids)).map(parseTask);
  }

  /** Oldest first. */
  ofProcess(process: number): readonly TaskRecord[] {
    return this.#ofProcess.all(process).map(parseTask);
  }

  /** The newest open tasks of a process, oldest first. */
  openIn(process: number, limit: number): readonly TaskRecord[] {
    return this.#openPage.all(process, limit).map(parseTask).toReversed();
  }

  /** How many tasks of a flow wait in the queue for somebody with a permission. */
  countWaiting(flow: string, permission: string): number {
    return this.#waiting.get(permission, flow)?.count ?? 0;
  }

  /** Tasks of a process after the one with id `after`, oldest first. */
  pageOf(process: number, after: number, limit: number): readonly TaskRecord[] {
    return this.#page.all(process, after, limit).map(parseTask);
  }

  /** How many tasks a process has, and how many of them are open. */
  countsOf(process: number): { readonly whole: number; readonly open: number } {
    return this.#counts.get(process, process) ?? { whole: 0, open: 0 };
  }

  /** The nodes behind a process's tasks after the one with id `after`, oldest first. */
  nodesOf(process: number, after: number): readonly TaskNode[] {
    return this.#nodes.all(process, after);
  }

  /** The task that the process began with. */
  firstOf(process: number): TaskRecord | undefined {
    const row = this.#firstOf.get(process);
    return row && parseTask(row);
  }

  /** The task of a node that a person finished last, in whatever process. */
  newestDoneBy(owner: number, flow: string, node: string): TaskRecord | undefined {
    const row = this.#newestDoneBy.get(owner, flow, node);
    return row && parseTask(row);
  }

  /** Of each of these nodes the newest task that a person does or did, if there is one. */
  newestOfNodes(process: number, nodes: readonly string[]): readonly TaskRecord[] {
    return nodes.length === 0 ? [] : this.#newestOfNodes.all(process, JSON.stringify(nodes)).map(parseTask);
  }

  /** The newest DONE task of a node. */
  newestDone(process: number, node: string): TaskRecord | undefined {
    const row = this.#newestOfNode.get(process, node);
    return row && parseTask(row);
  }

  /** What a person decided at a node lately, in whatever process, newest first. */
  decisionsBy(owner: number, flow: string, node: string, limit: number): readonly StoredDecision[] {
    return this.#decidedBy
      .all(owner, flow, node, limit)
      .flatMap(({ decision }) => (decision === null ? [] : [JSON.parse(decision) as StoredDecision]));
  }

  /** Those in which something was decided, newest first. */
  decidedIn(process: number, limit: number): readonly TaskRecord[] {
    return this.#decided.all(process, limit).map(parseTask);
  }

  /** The id that was given last; ids are never given twice. */
  lastId(): number {
    return this.#lastId.get()?.seq ?? 0;
  }

  insert(task: TaskRecord): void {
    const { id, process, flow, node, kind, token, created, startedBy } = task;
    this.#insert(id, process, flow, node, kind, token, created, startedBy, ...changing(task));
  }

  update(task: TaskRecord): void {
    this.#update(...changing(task), task.id);
  }
}

/** A task in status NEW, as it stands before anything has happened to it. */
export function freshTask(id: number, task: NewTask): TaskRecord {
  return Object.freeze({ ...task, id, status: "NEW" as const, ...untouched });
}

/** The columns that change after a task's creation. */
function changing(task: TaskRecord): UpdateParameters {
  return [
    task.status,
    task.assigned,
    task.started,
    task.finished,
    task.scheduled,
    task.due,
    task.owner,
    task.permission,
    task.permissionObject,
    task.priority,
    task.externalId,
    JSON.stringify(task.data),
    task.seed,
    task.artifact,
    task.error && JSON.stringify(task.error),
    task.decision && JSON.stringify(task.decision),
  ];
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
  decision: null,
};

export function parseTask(row: RawTask): TaskRecord {
  return deepFreeze({
    ...row,
    data: JSON.parse(row.data) as JsonObject,
    error: row.error === null ? null : parseError(row.error),
    decision: row.decision === null ? null : (JSON.parse(row.decision) as StoredDecision),
  });
}

function parseError(stored: string): StoredError {
  const { code, ...error } = JSON.parse(stored) as StoredError;
  return code === undefined ? error : { ...error, code: presentName("errorCode", code) };
}
