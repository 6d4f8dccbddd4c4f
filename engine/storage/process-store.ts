import { isId } from "../base/is-id.ts";
import { deepFreeze } from "../base/deep-freeze.ts";
import type { JsonObject, ProcessStatus } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";
import type { ProcessRecord, StoredHeading, StoredOutcome } from "../base/records.ts";

type Row = Omit<ProcessRecord, "data" | "heading" | "outcome"> & {
  data: string;
  heading: string | null;
  outcome: string | null;
};

const columns = `id, flow, flow_version AS flowVersion, status, created, finished, started_by AS startedBy,
  parent_task AS parentTask, data, seed, artifact, error, heading, outcome`;

export type ProcessChanges = Partial<
  Pick<
    ProcessRecord,
    "status" | "finished" | "flowVersion" | "data" | "seed" | "artifact" | "error" | "heading" | "outcome"
  >
>;

export class ProcessStore {
  readonly #byId;
  readonly #children;
  readonly #runningChild;
  readonly #newestUnder;
  readonly #touching;
  readonly #insert;
  readonly #ofArtifact;
  readonly #before;
  readonly #idsOfArtifact;
  readonly #lastId;
  readonly #running;
  readonly #runningCount;
  readonly #update;

  constructor(db: WritableDb) {
    this.#byId = db.query<[number], Row>(`SELECT ${columns} FROM process WHERE id = ?`);
    this.#ofArtifact = db.query<[number], Row>(`SELECT ${columns} FROM process WHERE artifact = ? ORDER BY id`);
    this.#running = db.query<[string, number, number], Row>(
      `SELECT ${columns} FROM process WHERE flow = ? AND status = 'NEW' AND id > ? ORDER BY id LIMIT ?`,
    );
    this.#idsOfArtifact = db.query<[number], { id: number }>("SELECT id FROM process WHERE artifact = ? ORDER BY id");
    this.#before = db.query<[number, number], Row>(
      `SELECT ${columns} FROM process WHERE id < ? ORDER BY id DESC LIMIT ?`,
    );
    this.#runningCount = db.query<[string], { count: number }>(
      "SELECT count(*) AS count FROM process WHERE flow = ? AND status = 'NEW'",
    );
    this.#lastId = db.query<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'process'");
    this.#insert = db.statement<[number, string, number, number | null, number | null, ...Changing]>(
      `INSERT INTO process (id, flow, created, started_by, parent_task, status, finished, flow_version, data, seed, artifact, error, heading, outcome)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#children = db.query<[number], { id: number }>("SELECT id FROM process WHERE parent_task = ? ORDER BY id");
    this.#runningChild = db.query<[number], { id: number }>(
      "SELECT id FROM process WHERE parent_task = ? AND parent_task IS NOT NULL AND status = 'NEW' LIMIT 1",
    );
    this.#newestUnder = db.query<[number, number], Row>(
      `SELECT ${columns} FROM process WHERE parent_task IN (SELECT id FROM task WHERE process = ? AND kind = 'SUBPROCESS')
       ORDER BY id DESC LIMIT ?`,
    );
    this.#touching = db.query<[number, number, number], Row>(
      `SELECT ${columns} FROM process WHERE artifact = ?
       UNION SELECT ${columns} FROM process WHERE seed = ? ORDER BY id DESC LIMIT ?`,
    );
    this.#update = db.statement<[...Changing, number]>(
      `UPDATE process SET status = ?, finished = ?, flow_version = ?, data = ?, seed = ?, artifact = ?, error = ?, heading = ?, outcome = ?
       WHERE id = ?`,
    );
  }

  find(id: number): ProcessRecord | undefined {
    if (!isId(id)) return undefined;
    const row = this.#byId.get(id);
    return row && parse(row);
  }

  /** Up to `limit` processes with a lower id, newest first. */
  before(id: number, limit: number): readonly ProcessRecord[] {
    return this.#before.all(id, limit).map(parse);
  }

  /** The processes that a task started, oldest first. */
  childrenOf(task: number): readonly number[] {
    return this.#children.all(task).map((row) => row.id);
  }

  hasRunningChild(task: number): boolean {
    return this.#runningChild.get(task) !== undefined;
  }

  /** The newest processes that a record belongs to or that began with it, newest first. */
  touching(artifact: number, limit: number): readonly ProcessRecord[] {
    return this.#touching.all(artifact, artifact, limit).map(parse);
  }

  /** The newest processes that tasks of a process started, newest first. */
  newestUnder(process: number, limit: number): readonly ProcessRecord[] {
    return this.#newestUnder.all(process, limit).map(parse);
  }

  /** The processes whose record it is, oldest first. */
  ofArtifact(artifact: number): readonly ProcessRecord[] {
    return this.#ofArtifact.all(artifact).map(parse);
  }

  idsOfArtifact(artifact: number): readonly number[] {
    return this.#idsOfArtifact.all(artifact).map(({ id }) => id);
  }

  /** Up to `limit` processes of a flow that have not ended, behind the one with id `after`, oldest first. */
  runningOf(flow: string, after: number, limit: number): readonly ProcessRecord[] {
    return this.#running.all(flow, after, limit).map(parse);
  }

  /** How many processes of a flow have not ended. */
  countRunning(flow: string): number {
    return this.#runningCount.get(flow)?.count ?? 0;
  }

  /** The id that was given last; ids are never given twice. */
  lastId(): number {
    return this.#lastId.get()?.seq ?? 0;
  }

  insert(process: ProcessRecord): void {
    const { id, flow, created, startedBy, parentTask } = process;
    this.#insert(id, flow, created, startedBy, parentTask, ...changing(process));
  }

  update(process: ProcessRecord): void {
    this.#update(...changing(process), process.id);
  }
}

export type NewProcess = Omit<
  ProcessRecord,
  "id" | "status" | "finished" | "artifact" | "error" | "heading" | "outcome"
>;

/** A process in status NEW, as it stands before anything has happened in it. */
export function freshProcess(id: number, process: NewProcess): ProcessRecord {
  const nothingYet = { finished: null, artifact: null, error: null, heading: null, outcome: null };
  return Object.freeze({ ...process, id, status: "NEW" as const, ...nothingYet });
}

type Changing = [
  ProcessStatus,
  number | null,
  number,
  string,
  number | null,
  number | null,
  string | null,
  string | null,
  string | null,
];

/** The columns that change after a process's creation. */
function changing(process: ProcessRecord): Changing {
  const { status, finished, flowVersion, data, seed, artifact, error, heading, outcome } = process;
  const texts = [heading && JSON.stringify(heading), outcome && JSON.stringify(outcome)] as const;
  return [status, finished, flowVersion, JSON.stringify(data), seed, artifact, error, ...texts];
}

function parse(row: Row): ProcessRecord {
  const heading = row.heading === null ? null : (JSON.parse(row.heading) as StoredHeading);
  const outcome = row.outcome === null ? null : (JSON.parse(row.outcome) as StoredOutcome);
  return deepFreeze({ ...row, data: JSON.parse(row.data) as JsonObject, heading, outcome });
}
