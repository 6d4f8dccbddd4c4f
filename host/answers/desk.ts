import type { FormValues } from "../../engine/index.ts";
import { deskOf } from "./caller.ts";
import type { FormChannel } from "./form.ts";
import { given } from "./given.ts";
import type { HistoryChannel } from "./history.ts";
import type { HostAnswers } from "./handlers.ts";

type DeskChannel = Exclude<
  Extract<keyof HostAnswers, `${"places" | "task" | "action" | "start" | "process" | "flow" | "search"}.${string}`>,
  FormChannel | HistoryChannel | "flow.drawing"
>;

/** As many as one looks at while typing. */
const mostFound = 20;

/** What a person does and sees; the engine checks every permission. */
export const deskHandlers: Pick<HostAnswers, DeskChannel> = {
  "places.count": (_input, caller) => deskOf(caller).counts(),
  "task.list": ({ place, filter, ...page }, caller) => deskOf(caller).list(place, given({ ...filter, ...page })),
  "task.count": ({ place, filter }, caller) => deskOf(caller).count(place, given(filter ?? {})),
  "task.get": ({ taskId }, caller) => deskOf(caller).task(taskId),
  "task.candidates": ({ taskId }, caller) => deskOf(caller).candidates(taskId),
  "task.assign": ({ taskId }, caller) => deskOf(caller).assign(taskId),
  "task.unassign": ({ taskId }, caller) => deskOf(caller).unassign(taskId),
  "task.reassign": ({ taskId, personId }, caller) => deskOf(caller).reassign(taskId, personId),
  "task.setDue": ({ taskId, due }, caller) => deskOf(caller).setDue(taskId, due),
  "task.setPriority": ({ taskId, priority }, caller) => deskOf(caller).setPriority(taskId, priority),
  "task.complete": ({ taskId, values, base }, caller) =>
    deskOf(caller).complete(taskId, values as FormValues, base as FormValues | undefined),
  "task.cancel": ({ taskId }, caller) => deskOf(caller).manage.cancel(taskId),
  "task.undo": ({ taskId }, caller) => deskOf(caller).manage.undo(taskId),
  "task.revive": ({ taskId }, caller) => deskOf(caller).manage.revive(taskId),
  "task.retry": ({ taskId }, caller) => deskOf(caller).manage.retry(taskId),
  "action.takeBack": ({ entry }, caller) => deskOf(caller).takeBack(entry),
  "start.list": (_input, caller) => deskOf(caller).startable(),
  "start.form": ({ flowId, node }, caller) => deskOf(caller).startForm(flowId, node),
  "process.start": ({ flowId, node, values }, caller) => deskOf(caller).start(flowId, node, values as FormValues),
  "process.list": ({ filter, ...page }, caller) => deskOf(caller).processes(given({ ...filter, ...page })),
  "process.count": ({ filter }, caller) => deskOf(caller).countProcesses(given(filter ?? {})),
  "process.cancel": ({ processId }, caller) => {
    deskOf(caller).manage.cancelProcess(processId);
    return null;
  },
  "flow.list": (_input, caller) => deskOf(caller).flows(),
  "search.find": ({ text }, caller) => {
    const desk = deskOf(caller);
    const query = { text, limit: mostFound };
    return { tasks: desk.tasks(query).rows, processes: desk.processes(query).rows };
  },
};
