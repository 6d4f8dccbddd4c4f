import type { HistoryEntry, TimelineEvent } from "../../engine/contract/index.ts";
import { traitsOf } from "../../engine/contract/task-traits.ts";
import type { Translate } from "./translate.ts";

/** Two sentences an event may have: a person did it, or it came by itself. */
const sentences = {
  "process.started": ["history.process-started-by", "history.process-started"],
  "process.finished": ["history.process-finished", "history.process-finished"],
  "task.created": ["history.task-created", "history.task-created"],
  "task.assigned": ["history.task-assigned-by", "history.task-assigned"],
  "task.unassigned": ["history.task-unassigned-by", "history.task-unassigned"],
  "task.diverted": ["history.task-diverted", "history.task-diverted"],
  "task.scheduled": ["history.task-scheduled", "history.task-scheduled"],
  "task.started": ["history.task-started", "history.task-started"],
  "task.finished": ["history.task-finished-by", "history.task-finished"],
  "task.failed": ["history.task-failed", "history.task-failed"],
  "task.retrying": ["history.task-retrying", "history.task-retrying"],
  "data.changed": ["history.data-changed-by", "history.data-changed"],
  "artifact.created": ["history.artifact-created-by", "history.artifact-created"],
  "process.canceled": ["history.process-canceled-by", "history.process-canceled"],
  "process.reopened": ["history.process-reopened-by", "history.process-reopened"],
  "process.migrated": ["history.process-migrated-by", "history.process-migrated"],
  "task.canceled": ["history.task-canceled-by", "history.task-canceled"],
  "task.undone": ["history.task-undone-by", "history.task-undone"],
  "task.revived": ["history.task-revived-by", "history.task-revived"],
  "task.changed": ["history.task-changed-by", "history.task-changed"],
  "task.due-changed": ["history.task-due-changed-by", "history.task-due-changed"],
  "task.priority-changed": ["history.task-priority-changed-by", "history.task-priority-changed"],
  "artifact.changed": ["history.artifact-changed-by", "history.artifact-changed"],
  "process.withdrawn": ["history.process-withdrawn", "history.process-withdrawn"],
  "process.reminded": ["history.process-reminded", "history.process-reminded"],
  "comment.added": ["history.comment-added", "history.comment-added"],
  "comment.edited": ["history.comment-edited", "history.comment-edited"],
  "comment.withdrawn": ["history.comment-withdrawn", "history.comment-withdrawn"],
  "comment.restored": ["history.comment-restored", "history.comment-restored"],
  "attachment.added": ["history.attachment-added", "history.attachment-added"],
  "attachment.removed": ["history.attachment-removed", "history.attachment-removed"],
  "attachment.restored": ["history.attachment-restored", "history.attachment-restored"],
} as const satisfies Record<TimelineEvent, readonly [string, string]>;

/** Steps a person has no hand in, even when a person's action set them off. */
const ownSteps: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>([
  "process.finished",
  "task.created",
  "task.diverted",
  "task.scheduled",
  "task.started",
  "task.failed",
  "task.retrying",
]);

/** Steps that are a person's where the task is one for people. */
const kindSteps: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>([
  "task.finished",
  "data.changed",
  "task.changed",
  "artifact.created",
  "artifact.changed",
]);

/** True for what Intray did by itself: such steps are told more quietly. */
export function isOwnStep(entry: HistoryEntry): boolean {
  if (entry.actor === null || ownSteps.has(entry.event)) return true;
  const kind = entry.task?.kind;
  // a deadline ends with its task; who ends it for its own sake does so
  const isDirect = entry.command === "task.cancel" || entry.command === "process.cancel";
  if (entry.event === "task.canceled" && kind !== undefined && !isDirect) return !traitsOf(kind).isForPeople;
  return kindSteps.has(entry.event) && kind !== undefined && !traitsOf(kind).isForPeople;
}

/** One line of a history in words. */
export function timelineText(entry: HistoryEntry, t: Translate): string {
  const values = {
    actor: entry.actor?.displayName ?? t("process.itself"),
    task: entry.task?.title ?? "",
    person: entry.person?.displayName ?? t("value.none"),
    from: entry.from?.displayName ?? t("value.none"),
  };
  if (entry.event === "comment.added" && entry.person !== null) return t("history.comment-asked", values);
  if (entry.event === "task.diverted" && entry.from === null) return t("history.task-for-nobody", values);
  if (entry.event === "task.diverted" && entry.person !== null) return t("history.task-redirected", values);
  const takenByActor = entry.person === null || entry.person.id === entry.actor?.id;
  if (entry.event === "task.assigned" && entry.actor !== null && takenByActor) {
    return t("history.task-taken", values);
  }
  if (entry.event === "task.finished" && entry.decision !== null && !isOwnStep(entry)) {
    return t("history.task-decided", { ...values, outcome: entry.decision.outcome });
  }
  const [byPerson, byItself] = sentences[entry.event];
  return t(isOwnStep(entry) ? byItself : byPerson, values);
}
