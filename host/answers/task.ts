import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person sees of a task and does with it; the engine checks every permission. */
export const taskHandlers: HostAnswersOf<"task"> = {
  "task.list": ({ place, filter, ...page }, caller) => deskOf(caller).tasks.list(place, { ...filter, ...page }),
  "task.count": ({ place, filter }, caller) => deskOf(caller).tasks.count(place, filter ?? {}),
  "task.get": ({ taskId }, caller) => deskOf(caller).tasks.get(taskId),
  "task.candidates": ({ taskId }, caller) => deskOf(caller).tasks.candidates(taskId),
  "task.changes": ({ taskId, base }, caller) => deskOf(caller).tasks.changes(taskId, base),
  "task.assign": ({ taskId }, caller) => deskOf(caller).tasks.assign(taskId),
  "task.unassign": ({ taskId }, caller) => deskOf(caller).tasks.unassign(taskId),
  "task.reassign": ({ taskId, personId }, caller) => deskOf(caller).tasks.reassign(taskId, personId),
  "task.setDue": ({ taskId, due }, caller) => deskOf(caller).tasks.setDue(taskId, due),
  "task.setPriority": ({ taskId, priority }, caller) => deskOf(caller).tasks.setPriority(taskId, priority),
  "task.complete": ({ taskId, values, base }, caller) => deskOf(caller).tasks.complete(taskId, values, base),
  "task.cancel": ({ taskId }, caller) => deskOf(caller).manage.cancel(taskId),
  "task.undo": ({ taskId }, caller) => deskOf(caller).manage.undo(taskId),
  "task.revive": ({ taskId }, caller) => deskOf(caller).manage.revive(taskId),
  "task.retry": ({ taskId }, caller) => deskOf(caller).manage.retry(taskId),
  "task.planGoBack": ({ taskId }, caller) => deskOf(caller).manage.planGoBack(taskId),
  "task.goBack": ({ taskId }, caller) => deskOf(caller).manage.goBack(taskId),
};
