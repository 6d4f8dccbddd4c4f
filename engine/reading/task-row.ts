import type { TaskPriority, TaskRow } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { isActive } from "../base/is-active.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { type CommentMarks, commentMarks, commentMarksOf } from "./comments.ts";
import { personOf } from "./person-of.ts";
import { flowTitle, taskSubject, taskTitle } from "./subject.ts";
import { shownDecision } from "./decision.ts";
import { taskErrorOf } from "./task-error.ts";
import { processHeading } from "./heading.ts";
import { processColumns } from "./columns.ts";

/** A task as lists show it. An open one of a flow or a node that the program no longer has is shown as obsolete. */
export function taskRow(
  actor: Actor,
  process: ProcessRecord,
  task: TaskRecord,
  marks: CommentMarks = commentMarks(actor, process.id),
): TaskRow {
  const isObsolete = isActive(task) && actor.flows.nodeOf(task) === undefined;
  const heading = processHeading(actor, process);
  return {
    id: task.id,
    processId: task.process,
    processTitle: heading.title,
    keyFigure: heading.keyFigure,
    flowId: task.flow,
    flowTitle: flowTitle(actor, task.flow),
    node: task.node,
    title: taskTitle(actor, task),
    subject: taskSubject(actor, process, task),
    kind: isObsolete ? "OBSOLETE" : task.kind,
    status: task.status,
    token: task.token,
    owner: personOf(actor, task.owner),
    startedBy: personOf(actor, task.startedBy),
    created: task.created,
    assigned: task.assigned,
    started: task.started,
    finished: task.finished,
    due: task.due,
    priority: task.priority as TaskPriority,
    previous: actor.stores.graph.previousOf(task.id),
    decision: shownDecision(actor, task.decision),
    error: taskErrorOf(actor, task),
    columns: processColumns(actor, process),
    hasDraft: actor.stores.drafts.hasForTask(actor.person.id, task.id),
    unread: isUnread(actor, task),
    comments: marks.comments,
    question: marks.question,
  };
}

/** Tasks of any processes, as lists show them. */
export function taskRows(actor: Actor, tasks: readonly TaskRecord[]): readonly TaskRow[] {
  const marks = commentMarksOf(
    actor,
    tasks.map(({ process }) => process),
  );
  return tasks.flatMap((task) => {
    const process = actor.stores.processes.find(task.process);
    return process ? [taskRow(actor, process, task, marks.get(process.id))] : [];
  });
}

/** Tasks of one process, as lists show them. */
export function taskRowsOf(actor: Actor, process: ProcessRecord, tasks: readonly TaskRecord[]): readonly TaskRow[] {
  const marks = commentMarks(actor, process.id);
  return tasks.map((task) => taskRow(actor, process, task, marks));
}

function isUnread({ stores, person }: Actor, { id, kind, owner, status }: TaskRecord): boolean {
  const waits = status === "NEW" || (status === "ASSIGNED" && owner === person.id);
  return waits && traitsOf(kind).waitsForPerson && !stores.seen.hasSeen(person.id, id);
}
