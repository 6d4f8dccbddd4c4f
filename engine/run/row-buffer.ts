import type { Link } from "../storage/task-graph.ts";
import { freshProcess, type NewProcess } from "../storage/process-store.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";
import type { RowsMet } from "../storage/meets-rows.ts";
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
  /** What led to what. */
  readonly #links: Link[] = [];
  #hasJoin = false;
  #firstTask: number | null = null;
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
    this.#firstTask ??= this.#lastTask;
    const row = freshTask(this.#lastTask, task);
    for (const before of previous) this.addLink(row.id, before);
    const key = `task ${row.id}`;
    this.#inserts.add(key);
    this.#hasJoin ||= row.kind === "JOIN";
    this.#waiting.set(key, () => this.#stores.tasks.insert(row));
    return row;
  }

  changeTask(row: TaskRecord): void {
    const key = `task ${row.id}`;
    const { tasks } = this.#stores;
    this.#hasJoin ||= row.kind === "JOIN";
    this.#waiting.set(key, this.#inserts.has(key) ? () => tasks.insert(row) : () => tasks.update(row));
  }

  /** One more task has led to another. */
  addLink(task: number, previous: number): void {
    this.#links.push([task, previous]);
  }

  /** Whether this command has opened the task. */
  hasAdded(task: number): boolean {
    return this.#firstTask !== null && task >= this.#firstTask;
  }

  /** Somebody takes part in a process from now on. */
  addParticipant(person: number, flow: string, process: number): void {
    const key = `person ${person} of process ${process}`;
    this.#waiting.set(key, () => this.#stores.participants.add(person, flow, process));
  }

  /** Writes what waits. For a statement that meets joins alone, nothing is written while none waits. */
  flush(met: RowsMet = "all"): void {
    if (met === "joins" && !this.#hasJoin) return;
    if (this.#waiting.size + this.#links.length === 0) return;
    // forgotten first: the statements that write them have what waits written, too
    const [writes, links] = [[...this.#waiting.values()], [...this.#links]];
    this.#forget();
    for (const write of writes) write();
    if (links.length > 0) this.#stores.graph.addLinks(links);
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
    this.#links.length = 0;
    this.#hasJoin = false;
  }
}
