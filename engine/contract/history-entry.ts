import type { Decision } from "./decision.ts";
import type { FieldChange } from "./field-change.ts";
import type { Person } from "./person.ts";
import type { TaskKind } from "./status.ts";

/** What happened to a process or task; the renderer has words for each. */
export type TimelineEvent =
  | "process.started"
  | "process.finished"
  | "process.canceled"
  | "process.reopened"
  | "process.migrated"
  | "process.withdrawn"
  | "process.reminded"
  | "task.created"
  | "task.assigned"
  | "task.unassigned"
  | "task.diverted"
  | "task.scheduled"
  | "task.started"
  | "task.finished"
  | "task.failed"
  | "task.retrying"
  | "task.canceled"
  | "task.undone"
  | "task.revived"
  | "task.changed"
  | "task.due-changed"
  | "task.priority-changed"
  | "data.changed"
  | "artifact.created"
  | "artifact.changed"
  | "comment.added"
  | "comment.edited"
  | "comment.withdrawn"
  | "comment.restored"
  | "attachment.added"
  | "attachment.removed"
  | "attachment.restored";

/**
 * One line of a process's history, told: people by name, tasks and fields by title. A shape of its own because windows
 * and exports get it, in the reader's language. Lines of one command share `entry`, `at`, `position` and `command`.
 */
export interface HistoryEntry {
  /** Counts all lines from 0, whatever the filter. */
  readonly index: number;
  /** The audit entry it belongs to. */
  readonly entry: number;
  /** Counts commands from 1: the moment after which `at` shows the process. */
  readonly position: number;
  readonly command: string;
  readonly at: number;
  readonly event: TimelineEvent;
  /** Null: Intray itself, or code. */
  readonly actor: Person | null;
  readonly task: {
    readonly id: number;
    readonly node: string;
    readonly title: string;
    readonly kind: TaskKind;
  } | null;
  /** For whom: the new owner of an assigned task, whom a comment asks; of a diverted one, null: it waits in its queue. */
  readonly person: Person | null;
  /** From whom: the owner before; of a diverted task, whom it was meant for. */
  readonly from: Person | null;
  readonly changes: readonly FieldChange[];
  /** What was decided in the task that was finished. */
  readonly decision: Decision | null;
  /** Words of an error, what a comment said, how what was attached is called; null of a comment that was withdrawn. */
  readonly note: string | null;
  /** The comment that it is about. */
  readonly commentId?: number;
  /** What was attached or removed. */
  readonly attachmentId?: number;
}
