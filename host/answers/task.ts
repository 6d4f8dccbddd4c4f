import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person sees of a task and does with it; the engine checks every permission. */
export const taskHandlers: HostAnswersOf<"task"> = {
  "task.list": ({ place, filter, ...page }, caller) => deskOf(caller).list(place, { ...filter, ...page }),
  "task.count": ({ place, filter }, caller) => deskOf(caller).count(place, filter ?? {}),
  "task.get": ({ taskId }, caller) => deskOf(caller).task(taskId),
  "task.candidates": ({ taskId }, caller) => deskOf(caller).candidates(taskId),
  "task.changes": ({ taskId, base }, caller) => deskOf(caller).changes(taskId, base),
  "task.assign": ({ taskId }, caller) => deskOf(caller).assign(taskId),
  "task.unassign": ({ taskId }, caller) => deskOf(caller).unassign(taskId),
  "task.reassign": ({ taskId, personId }, caller) => deskOf(caller).reassign(taskId, personId),
  "task.setDue": ({ taskId, due }, caller) => deskOf(caller).setDue(taskId, due),
  "task.setPriority": ({ taskId, priority }, caller) => deskOf(caller).setPriority(taskId, priority),
  "task.complete": ({ taskId, values, base }, caller) => deskOf(caller).complete(taskId, values, base),
  "task.cancel": ({ taskId }, caller) => deskOf(caller).manage.cancel(taskId),
  "task.undo": ({ taskId }, caller) => deskOf(caller).manage.undo(taskId),
  "task.revive": ({ taskId }, caller) => deskOf(caller).manage.revive(taskId),
  "task.retry": ({ taskId }, caller) => deskOf(caller).manage.retry(taskId),
  "task.planGoBack": ({ taskId }, caller) => deskOf(caller).history.planGoBack(taskId),
  "task.goBack": ({ taskId }, caller) => deskOf(caller).manage.goBack(taskId),
};
