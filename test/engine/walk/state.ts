import type Sqlite from "better-sqlite3";
import type { TaskStatus } from "../../../engine/index.ts";

export interface TaskState {
  readonly id: number;
  readonly process: number;
  readonly flow: string;
  readonly node: string;
  readonly status: TaskStatus;
  readonly token: string;
  readonly owner: number | null;
  readonly previous: readonly number[];
}

export interface ProcessState {
  readonly id: number;
  readonly flow: string;
  readonly flow_version: number;
  /** The task that started it and waits for it. */
  readonly parent_task: number | null;
  readonly status: "NEW" | "DONE" | "CANCELED";
}

/** Everything in the file, as another connection sees it. */
export interface State {
  /** Of the flows that the engine knows now. */
  readonly version: number;
  readonly tasks: ReadonlyMap<number, TaskState>;
  readonly processes: ReadonlyMap<number, ProcessState>;
  /** Tasks whose job is queued. */
  readonly jobs: ReadonlySet<number>;
  /** Who takes part in which process, as `person process`. */
  readonly participants: ReadonlySet<string>;
  /** All rows as text: two states are the same when these are equal. */
  readonly text: string;
}

const others = ["job", "audit", "audit_process", "process_person", "process_text", "search_word", "search_progress"];

/** Reads with plain SQL, so that what is checked doesn't pass through the code that is tested. */
export function readState(db: Sqlite.Database, version: number): State {
  const rows = (table: string): unknown[] => db.prepare<[]>(`SELECT * FROM ${table}`).all();
  const tasks = rows("task") as readonly Omit<TaskState, "previous">[];
  const processes = rows("process") as readonly ProcessState[];
  const previous = rows("task_previous") as readonly { task: number; previous: number }[];
  const participants = rows("process_person") as readonly { person: number; process: number }[];
  const before = Map.groupBy(previous, (row) => row.task);
  return {
    version,
    tasks: new Map(
      tasks.map((row) => [row.id, { ...row, previous: (before.get(row.id) ?? []).map((link) => link.previous) }]),
    ),
    jobs: new Set((rows("job") as readonly { task: number }[]).map(({ task }) => task)),
    processes: new Map(processes.map((row) => [row.id, row])),
    participants: new Set(participants.map(({ person, process }) => `${person} ${process}`)),
    text: JSON.stringify([tasks, processes, previous, ...others.map(rows)]),
  };
}

const closed: ReadonlySet<TaskStatus> = new Set(["DONE", "CANCELED", "REVIVED"]);

export function isOpen({ status }: TaskState): boolean {
  return !closed.has(status);
}

/** `view`, `join`; `timeout` and `error` for what hangs at the border of another node. */
export function whatIs({ node }: TaskState): string {
  return /\.(timeout|error)$/.exec(node)?.[1] ?? node.replace(/\d+$/, "");
}
