import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person sees of a task and does with it; the engine checks every permission. */
export const taskHandlers: HostAnswersOf<"task"> = {
  "task.list": ({ listName, filter, ...page }, services) =>
    deskOf(services).tasks.list(listName, { ...filter, ...page }),
  "task.count": ({ listName, filter }, services) => deskOf(services).tasks.count(listName, filter ?? {}),
  "task.dueCounts": ({ listName, filter, bounds }, services) =>
    deskOf(services).tasks.dueCounts(listName, filter ?? {}, bounds),
  "task.get": ({ taskId }, services) => deskOf(services).tasks.get(taskId),
  "task.candidates": ({ taskId }, services) => deskOf(services).tasks.candidates(taskId),
  "task.changes": ({ taskId, base }, services) => deskOf(services).tasks.changes(taskId, base),
  "task.assign": ({ taskId }, services) => deskOf(services).tasks.assign(taskId),
  "task.unassign": ({ taskId }, services) => deskOf(services).tasks.unassign(taskId),
  "task.reassign": ({ taskId, personId }, services) => deskOf(services).tasks.reassign(taskId, personId),
  "task.setDue": ({ taskId, due }, services) => deskOf(services).tasks.setDue(taskId, due),
  "task.setPriority": ({ taskId, priority }, services) => deskOf(services).tasks.setPriority(taskId, priority),
  "task.complete": ({ taskId, values, base, take = false }, services) =>
    deskOf(services).tasks.complete(taskId, values, base, { take }),
  "task.cancel": ({ taskId }, services) => deskOf(services).manage.cancel(taskId),
  "task.undo": ({ taskId }, services) => deskOf(services).manage.undo(taskId),
  "task.revive": ({ taskId }, services) => deskOf(services).manage.revive(taskId),
  "task.retry": ({ taskId }, services) => deskOf(services).manage.retry(taskId),
  "task.planGoBack": ({ taskId }, services) => deskOf(services).manage.planGoBack(taskId),
  "task.goBack": ({ taskId }, services) => deskOf(services).manage.goBack(taskId),
};
