import { setImmediate as breathe } from "node:timers/promises";
import type { BulkResult } from "../../engine/index.ts";
import { deskOf } from "./caller.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What Intray does by itself; the engine lets those alone who manage flows. */
export const backgroundHandlers: HostAnswersOf<"background"> = {
  "background.overview": (_input, caller) => deskOf(caller).background.overview(),
  "background.list": (query, caller) => deskOf(caller).background.list(query),
  "background.get": ({ taskId }, caller) => deskOf(caller).background.job(taskId),
  "background.retryAll": async (filter, caller) => {
    let result: BulkResult = { done: 0, refused: 0 };
    for (const so of deskOf(caller).background.retryAll(filter)) {
      result = so;
      await breathe(); // windows are served between portions
    }
    return result;
  },
  "background.repair": ({ taskId, values }, caller) => deskOf(caller).background.changeAndRetry(taskId, values),
  "background.pause": (_input, caller) => done(deskOf(caller).background.pause()),
  "background.resume": (_input, caller) => done(deskOf(caller).background.resume()),
  "background.running": ({ processId }, caller) => deskOf(caller).background.running(processId),
  "background.missed": (_input, caller) => {
    deskOf(caller);
    return { timers: caller.missedTimers() };
  },
};
