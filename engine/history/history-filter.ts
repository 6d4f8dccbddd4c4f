import type { HistoryFilter, HistoryKind, TimelineEvent } from "../contract/index.ts";
import type { ProcessStep } from "./audit-step.ts";

/** What each event is about. */
export const kindOfEvent: Readonly<Record<TimelineEvent, HistoryKind>> = {
  "process.started": "course",
  "process.finished": "course",
  "process.canceled": "correction",
  "process.reopened": "correction",
  "process.migrated": "course",
  "process.withdrawn": "correction",
  "process.reminded": "talk",
  "task.created": "work",
  "task.assigned": "work",
  "task.unassigned": "work",
  "task.diverted": "work",
  "task.scheduled": "work",
  "task.started": "work",
  "task.finished": "work",
  "task.failed": "problem",
  "task.retrying": "problem",
  "task.canceled": "correction",
  "task.undone": "correction",
  "task.revived": "correction",
  "task.changed": "change",
  "task.due-changed": "change",
  "task.priority-changed": "change",
  "data.changed": "change",
  "artifact.created": "change",
  "artifact.changed": "change",
  "comment.added": "talk",
  "comment.edited": "talk",
  "comment.withdrawn": "talk",
  "comment.restored": "talk",
  "attachment.added": "talk",
  "attachment.removed": "talk",
  "attachment.restored": "talk",
};

/** Whether a filter lets through what `actor` did. */
export function passes({ person, kind, field }: HistoryFilter, actor: number | null, step: ProcessStep): boolean {
  if (person !== undefined && actor !== person && step.person !== person) return false;
  if (kind !== undefined && kindOfEvent[step.event] !== kind) return false;
  // what a process begins with is nobody's change
  if (field === undefined) return true;
  return step.event !== "process.started" && (step.changes ?? []).some(({ name }) => name === field);
}
