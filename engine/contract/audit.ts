import type { Widget } from "./form.ts";
import type { Json } from "./json.ts";
import type { Person } from "./person.ts";

/** An audit entry that doesn't fit the chain. */
export interface BrokenEntry {
  readonly id: number;
  /** `changed`: what it says isn't what was written. `missing`: it is gone. */
  readonly reason: "changed" | "missing";
  /** When it says it was written, in UTC milliseconds; null for one that is gone. */
  readonly at: number | null;
  readonly actor: Person | null;
  /** The name of the command; null for one that is gone. */
  readonly command: string | null;
  /** The processes that it was about. */
  readonly processIds: readonly number[];
}

/** How far a check of the whole trail has come. */
export interface AuditProgress {
  /** The last entry that was looked at: what the next portion begins after. */
  readonly last: number;
  /** The newest entry that there has ever been. */
  readonly newest: number;
  /** The first that doesn't fit; the check ends there. */
  readonly broken: BrokenEntry | null;
  readonly finished: boolean;
}

/** A process of which a row doesn't say what its history says. */
export interface DifferingProcess {
  readonly processId: number;
  /**
   * `process`: its status, or who takes part in it; `data`: a field of its data; `record`: one of a record; `task`: what is `name` of a task;
   * `taskField`: a field of a task's own data; `comment`, `attachment`: what was said or attached.
   */
  readonly about: "process" | "data" | "record" | "task" | "taskField" | "comment" | "attachment";
  /** Of the task, record, comment or attachment; null for the process itself. */
  readonly id: number | null;
  /** The field as its author named it, or `status`, `participants`, `owner`, `decision`, `reason`, `due`, `priority`, `content`. */
  readonly name: string;
  /** What people call the field, or the task. */
  readonly title: string;
  /** How the values of a field are written; null when the schema has no such field, and for what is no field. */
  readonly widget: Widget | null;
  /** What the row says, and what it should say; null: nothing, or it isn't there. People by name. */
  readonly row: Json;
  readonly history: Json;
}

/** How far a comparison of all processes with their histories has come. */
export interface RowsProgress {
  /** The last process that was compared: what the next portion begins after. */
  readonly last: number;
  /** The newest process that there has ever been. */
  readonly newest: number;
  /** The first that differs; the comparison ends there. */
  readonly differing: DifferingProcess | null;
  readonly finished: boolean;
}
