import {
  type Desk,
  type Engine,
  type FileRef,
  filledIn,
  type FormValues,
  type JsonObject,
} from "../../engine/index.ts";
import { type Name, people } from "./people.ts";

const day = 86_400_000;
const open: ReadonlySet<string> = new Set(["NEW", "ASSIGNED"]);

/** The people of the office, as stories have them act. */
export class DemoPeople {
  readonly #engine: Engine;
  readonly #today: number;

  /** `now` is today, whatever time it is while a story is told. */
  constructor(engine: Engine, now: number) {
    this.#engine = engine;
    this.#today = now;
  }

  desk(name: Name): Desk {
    return this.#engine.as(this.id(name));
  }

  /** Somebody, as commands name them. */
  id(name: Name): number {
    const person = this.#engine.people.findByName(name);
    if (!person) throw new Error(`${name} is not there.`);
    return person.id;
  }

  /** Somebody, as a field of a form holds them. */
  person(name: Name): JsonObject {
    return { person: this.id(name), name: people[name] };
  }

  /** The date so many days from today: `2026-03-02`. */
  date(days: number): string {
    return new Date(this.#today + days * day).toISOString().slice(0, 10);
  }

  /** A small file that somebody brings along. */
  document(name: Name, file: string, text: string): FileRef {
    const { files } = this.desk(name);
    const bytes = new TextEncoder().encode(text);
    const id = files.begin({ name: file, type: "text/plain", size: bytes.length });
    files.add(id, bytes);
    return files.finish(id);
  }

  /** Starts a process; returns its id. */
  start(name: Name, flow: string, node: string, values: FormValues): number {
    return this.desk(name).starts.start(flow, node, values).processId;
  }

  /** Takes the open task of a node, if nobody has it, and gives its id; null when there is none any more. */
  take(name: Name, process: number, node: string): number | null {
    const desk = this.desk(name);
    const task = desk.processes.get(process).tasks.findLast((row) => row.node === node && open.has(row.status));
    if (task?.status === "NEW") desk.tasks.assign(task.id);
    return task?.id ?? null;
  }

  /** Takes a task and completes it as the window would; what isn't named stays as the form shows it. */
  do(name: Name, process: number, node: string, values: FormValues = {}): void {
    const task = this.take(name, process, node);
    if (task === null) return;
    const desk = this.desk(name);
    const { form } = desk.tasks.get(task);
    desk.tasks.complete(task, form ? filledIn(form, values) : values);
  }

  /** Does one's own review of a document: each reviewer has a task of the same node. */
  review(name: Name, process: number, task: JsonObject): void {
    const desk = this.desk(name);
    const mine = desk.tasks.list("inbox", { flow: "document-review" }).rows.find((row) => row.processId === process);
    if (mine) desk.tasks.complete(mine.id, { task });
  }

  /** Has begun to fill a task's form, and kept it. */
  draft(name: Name, process: number, node: string, values: FormValues): void {
    const task = this.take(name, process, node);
    if (task !== null) this.desk(name).drafts.save({ taskId: task }, { values, base: {} });
  }

  /** The processes that tasks of one started, oldest first. */
  children(name: Name, process: number): readonly number[] {
    return this.desk(name)
      .processes.overview(process)
      .children.map(({ id }) => id)
      .toSorted((one, other) => one - other);
  }
}
