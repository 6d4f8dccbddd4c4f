import type { Json, ProcessStatus, TaskStatus, TimelineEvent } from "../contract/index.ts";
import type { StoredDecision } from "../base/records.ts";
import type { ProcessStep } from "./audit-step.ts";

/** A process as it was known at one moment, told from its audit entries alone. */
export interface Rebuilt {
  status: ProcessStatus;
  readonly data: Record<string, Json>;
  /** Each record by its id, field by field. */
  readonly artifacts: Map<number, Record<string, Json>>;
  readonly tasks: Map<number, RebuiltTask>;
  /** What was said; null once it was withdrawn. */
  readonly comments: Map<number, string | null>;
  /** What was attached, by its content; null once it was removed. */
  readonly attachments: Map<number, string | null>;
  /** What was withdrawn or removed, should it come back. */
  readonly gone: Map<string, string>;
}

export interface RebuiltTask {
  readonly status: TaskStatus;
  readonly owner: number | null;
  /** Since when its status is this one; UTC milliseconds. */
  readonly since: number;
  /** Fields of the task's own data, as far as somebody has written them; what a task begins with isn't told. */
  readonly data: Readonly<Record<string, Json>>;
  /** `due` and `priority`, once somebody has changed them. */
  readonly marks: Readonly<Record<string, Json>>;
  readonly decision: StoredDecision | null;
}

const unknownTask: RebuiltTask = { status: "NEW", owner: null, since: 0, data: {}, marks: {}, decision: null };

const taskStatus: { readonly [event in TimelineEvent]?: TaskStatus } = {
  "task.created": "NEW",
  "task.assigned": "ASSIGNED",
  "task.unassigned": "NEW",
  "task.scheduled": "SCHEDULED",
  "task.started": "STARTED",
  "task.finished": "DONE",
  "task.failed": "ERROR",
  "task.canceled": "CANCELED",
  "task.undone": "CANCELED",
  "task.revived": "REVIVED",
};

const processStatus: { readonly [event in TimelineEvent]?: ProcessStatus } = {
  "process.started": "NEW",
  "process.reopened": "NEW",
  "process.finished": "DONE",
  "process.canceled": "CANCELED",
};

/** A process before anything has happened to it. */
export function nothingYet(): Rebuilt {
  return {
    status: "NEW",
    data: {},
    artifacts: new Map(),
    tasks: new Map(),
    comments: new Map(),
    attachments: new Map(),
    gone: new Map(),
  };
}

/** A copy that goes on by itself. What is inside of values and tasks is never written to, so both share it. */
export function copyOf({ status, data, artifacts, tasks, comments, attachments, gone }: Rebuilt): Rebuilt {
  const records = [...artifacts].map(([id, values]) => [id, { ...values }] as const);
  return {
    status,
    data: { ...data },
    artifacts: new Map(records),
    tasks: new Map(tasks),
    comments: new Map(comments),
    attachments: new Map(attachments),
    gone: new Map(gone),
  };
}

/** Goes one step on, which was taken `at`. */
export function applyStep(state: Rebuilt, step: ProcessStep, at: number): void {
  state.status = processStatus[step.event] ?? state.status;
  if (step.task !== undefined) moveTask(state, step.task, step, at);
  if (step.comment !== undefined) say(state, state.comments, step.comment, { ...step, content: step.note });
  if (step.attachment !== undefined) say(state, state.attachments, step.attachment, step);
  write(targetOf(state, step), step);
}

function moveTask(
  state: Rebuilt,
  id: number,
  { event, person, decision, changes = [] }: ProcessStep,
  at: number,
): void {
  const before = state.tasks.get(id) ?? unknownTask;
  const status = taskStatus[event] ?? before.status;
  const since = taskStatus[event] === undefined ? before.since : at;
  const owner = person ?? (event === "task.unassigned" ? null : before.owner);
  const after = () => Object.fromEntries(changes.map((change) => [change.name, change.after]));
  const data = event === "task.changed" ? { ...before.data, ...after() } : before.data;
  const isMark = event === "task.due-changed" || event === "task.priority-changed";
  const marks = isMark ? { ...before.marks, ...after() } : before.marks;
  const decided = event === "task.undone" ? null : (decision ?? before.decision);
  state.tasks.set(id, { status, owner, since, data, marks, decision: decided });
}

/** Something is said or attached, says something else, is taken away, or comes back. */
function say(
  { gone }: Rebuilt,
  said: Map<number, string | null>,
  id: number,
  { event, content }: Pick<ProcessStep, "event"> & { readonly content?: string | undefined },
): void {
  const [kind, what] = event.split(".");
  const key = `${kind} ${id}`;
  if (what === "added" || what === "edited") said.set(id, content ?? "");
  else if (what === "restored") said.set(id, gone.get(key) ?? "");
  else {
    gone.set(key, said.get(id) ?? "");
    said.set(id, null);
  }
}

/** What a step's changes are about. */
function targetOf(state: Rebuilt, { event, artifact }: ProcessStep): Record<string, Json> | null {
  if (event === "data.changed" || event === "process.started") return state.data;
  if (artifact === undefined) return null;
  const record = state.artifacts.get(artifact) ?? {};
  state.artifacts.set(artifact, record);
  return record;
}

function write(target: Record<string, Json> | null, { changes = [] }: ProcessStep): void {
  if (!target) return;
  for (const { name, after } of changes) {
    if (after === null) delete target[name];
    else target[name] = after;
  }
}
