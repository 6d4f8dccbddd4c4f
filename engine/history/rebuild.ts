import type { Json, ProcessStatus, TaskStatus, TimelineEvent } from "../contract/index.ts";
import type { Step } from "./step.ts";

/** A process as it was known at one moment, told from its audit entries alone. */
export interface Rebuilt {
  status: ProcessStatus;
  readonly data: Record<string, Json>;
  /** Each record by its id, field by field. */
  readonly artifacts: Map<number, Record<string, Json>>;
  readonly tasks: Map<number, { status: TaskStatus; owner: number | null; readonly data: Record<string, Json> }>;
}

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

/** Takes the steps of one process, oldest first, as far as one wants to see. */
export function rebuild(steps: Iterable<Step>): Rebuilt {
  const state: Rebuilt = { status: "NEW", data: {}, artifacts: new Map(), tasks: new Map() };
  for (const step of steps) {
    state.status = processStatus[step.event] ?? state.status;
    if (step.task !== undefined) moveTask(state, step.task, step);
    write(targetOf(state, step), step);
  }
  return state;
}

function moveTask(state: Rebuilt, id: number, step: Step): void {
  const task = state.tasks.get(id) ?? { status: "NEW", owner: null, data: {} };
  state.tasks.set(id, task);
  task.status = taskStatus[step.event] ?? task.status;
  if (step.event === "task.assigned") task.owner = step.person ?? null;
  if (step.event === "task.unassigned") task.owner = null;
}

/** What a step's changes are about. */
function targetOf(state: Rebuilt, { event, task, artifact }: Step): Record<string, Json> | null {
  if (event === "data.changed" || event === "process.started") return state.data;
  if (event === "task.changed") return state.tasks.get(task ?? 0)?.data ?? null;
  if (artifact === undefined) return null;
  const record = state.artifacts.get(artifact) ?? {};
  state.artifacts.set(artifact, record);
  return record;
}

function write(target: Record<string, Json> | null, { changes = [] }: Step): void {
  if (!target) return;
  for (const { name, after } of changes) {
    if (after === null) delete target[name];
    else target[name] = after;
  }
}
