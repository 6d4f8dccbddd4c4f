import type Sqlite from "better-sqlite3";
import type { TaskStatus } from "../../../engine/index.ts";

export interface TaskState {
  readonly id: number;
  readonly process: number;
  readonly node: string;
  readonly status: TaskStatus;
  readonly token: string;
  readonly owner: number | null;
  readonly previous: readonly number[];
}

export interface ProcessState {
  readonly id: number;
  readonly status: "NEW" | "DONE" | "CANCELED";
}

/** Everything in the file, as another connection sees it. */
export interface State {
  readonly tasks: ReadonlyMap<number, TaskState>;
  readonly processes: ReadonlyMap<number, ProcessState>;
  /** All rows as text: two states are the same when these are equal. */
  readonly text: string;
}

const tables = ["task", "process", "task_previous", "job", "audit", "audit_process", "kept_child", "process_text"];

/** Reads with plain SQL, so that what is checked doesn't pass through the code that is tested. */
export function readState(db: Sqlite.Database): State {
  const all = tables.map((table) => db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all());
  const [tasks = [], processes = [], previous = []] = all;
  const before = new Map<unknown, number[]>();
  for (const row of previous) {
    before.set(row["task"], [...(before.get(row["task"]) ?? []), row["previous"] as number]);
  }
  return {
    tasks: new Map(
      tasks.map((row) => [
        row["id"] as number,
        { ...row, previous: before.get(row["id"]) ?? [] } as never as TaskState,
      ]),
    ),
    processes: new Map(processes.map((row) => [row["id"] as number, row as never as ProcessState])),
    text: JSON.stringify(all),
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
