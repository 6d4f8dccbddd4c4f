import { freshProcess, type NewProcess } from "../storage/process-store.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";
import { freshTask, type NewTask } from "../storage/task-store.ts";

/**
 * Rows of one command that are changed but not written yet. A row that goes through three statuses is written once, as
 * it ends; a command that asks the database about rows has them written before.
 */
export class RowBuffer {
  readonly #stores: Stores;
  /** What waits, in the order in which foreign keys allow it. */
  readonly #waiting = new Map<string, () => void>();
  readonly #inserts = new Set<string>();
  readonly #previous = new Map<number, readonly number[]>();
  #lastTask: number | null = null;
  #lastProcess: number | null = null;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  addProcess(process: NewProcess): ProcessRecord {
    this.#lastProcess = (this.#lastProcess ?? this.#stores.processes.lastId()) + 1;
    const row = freshProcess(this.#lastProcess, process);
    const key = `process ${row.id}`;
    this.#inserts.add(key);
    this.#waiting.set(key, () => this.#stores.processes.insert(row));
    return row;
  }

  changeProcess(row: ProcessRecord): void {
    const key = `process ${row.id}`;
    const { processes } = this.#stores;
    this.#waiting.set(key, this.#inserts.has(key) ? () => processes.insert(row) : () => processes.update(row));
  }

  addTask(task: NewTask, previous: readonly number[]): TaskRecord {
    this.#lastTask = (this.#lastTask ?? this.#stores.tasks.lastId()) + 1;
    const row = freshTask(this.#lastTask, task);
    this.#previous.set(row.id, previous);
    const key = `task ${row.id}`;
    this.#inserts.add(key);
    this.#waiting.set(key, () => this.#stores.tasks.insert(row, previous));
    return row;
  }

  changeTask(row: TaskRecord): void {
    const key = `task ${row.id}`;
    const { tasks } = this.#stores;
    const previous = this.#previous.get(row.id) ?? [];
    this.#waiting.set(key, this.#inserts.has(key) ? () => tasks.insert(row, previous) : () => tasks.update(row));
  }

  /** Somebody takes part in a process from now on. */
  addParticipant(person: number, flow: string, process: number): void {
    const key = `person ${person} of process ${process}`;
    this.#waiting.set(key, () => this.#stores.participants.add(person, flow, process));
  }

  flush(): void {
    if (this.#waiting.size === 0) return;
    // forgotten first: the statements that write them have what waits written, too
    const writes = [...this.#waiting.values()];
    this.#forget();
    for (const write of writes) write();
  }

  /** What waits was undone before it was written. */
  discard(): void {
    this.#forget();
    this.#lastTask = null;
    this.#lastProcess = null;
  }

  #forget(): void {
    this.#waiting.clear();
    this.#inserts.clear();
    this.#previous.clear();
  }
}
