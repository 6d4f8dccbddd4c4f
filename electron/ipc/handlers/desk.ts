import type { FormValues } from "../../../engine/index.ts";
import { deskOf } from "./caller.ts";
import type { Handlers } from "./index.ts";

type DeskChannel = Extract<keyof Handlers, `${"places" | "task" | "start" | "process"}.${string}`>;

/** What a person does and sees; the engine checks every permission. */
export const deskHandlers: Pick<Handlers, DeskChannel> = {
  "places.count": (_input, caller) => deskOf(caller).counts(),
  "task.list": ({ place, after, limit }, caller) =>
    deskOf(caller).list(place, {
      ...(after === undefined ? {} : { after }),
      ...(limit === undefined ? {} : { limit }),
    }),
  "task.get": ({ taskId }, caller) => deskOf(caller).task(taskId),
  "task.assign": ({ taskId }, caller) => {
    const desk = deskOf(caller);
    desk.assign(taskId);
    return desk.task(taskId);
  },
  "task.unassign": ({ taskId }, caller) => {
    const desk = deskOf(caller);
    desk.unassign(taskId);
    return desk.task(taskId);
  },
  "task.complete": ({ taskId, values }, caller) => deskOf(caller).complete(taskId, values as FormValues),
  "start.list": (_input, caller) => deskOf(caller).startable(),
  "start.form": ({ flowId, node }, caller) => deskOf(caller).startForm(flowId, node),
  "process.start": ({ flowId, node, values }, caller) => deskOf(caller).start(flowId, node, values as FormValues),
  "process.get": ({ processId }, caller) => deskOf(caller).process(processId),
};
