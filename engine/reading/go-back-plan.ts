import type { GoBackPlan, TaskStatus, TaskToEnd } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import { behaviourOf } from "../nodes/index.ts";
import { taskTitle } from "./subject.ts";
import type { ReadServices } from "./read-services.ts";

const gone: ReadonlySet<TaskStatus> = new Set<TaskStatus>(["CANCELED", "REVIVED"]);

/** What opening a task anew would end: everything that it led to and that stands. */
export function goBackPlan(reader: ReadServices, process: ProcessRecord, task: TaskRecord): GoBackPlan {
  const ended = [...descendants(reader, task), ...(gone.has(task.status) ? [] : [task])]
    .toSorted((a, b) => b.id - a.id)
    .map((one): TaskToEnd => {
      const { reachesOutside } = behaviourOf(reader.flows.nodeOrObsolete(one));
      const { id, kind, status } = one;
      return {
        id,
        title: taskTitle(reader, one),
        kind,
        status,
        reachedOutside: isDone(one) && reachesOutside === true,
      };
    });
  return {
    taskId: task.id,
    title: taskTitle(reader, task),
    cancels: ended.filter((one) => !isDone(one)),
    undoes: ended.filter(isDone),
    reopens: process.status === "DONE",
    ...refusalOf(process, task),
  };
}

function isDone({ status }: { readonly status: TaskStatus }): boolean {
  return status === "DONE";
}

function refusalOf(process: ProcessRecord, task: TaskRecord): Pick<GoBackPlan, "refusal"> {
  if (process.status === "CANCELED") return { refusal: "process-not-running" };
  // a start is where a process comes from: it is canceled, not begun again; a revived task has its successor
  return traitsOf(task.kind).isStart || task.status === "REVIVED" ? { refusal: "wrong-status" } : {};
}

/** Tasks of the same process that followed, one from another, and stand. */
function descendants({ stores }: ReadServices, task: TaskRecord): readonly TaskRecord[] {
  const found = new Map<number, TaskRecord>();
  const waiting = [task.id];
  for (const id of waiting) {
    for (const follower of stores.graph.successorsOf(id)) {
      const row = found.has(follower) ? undefined : stores.tasks.find(follower);
      if (!row || row.process !== task.process || row.id === task.id) continue;
      found.set(follower, row);
      waiting.push(follower);
    }
  }
  return [...found.values()].filter(({ status }) => !gone.has(status));
}
