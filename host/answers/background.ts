import { setImmediate as breathe } from "node:timers/promises";
import type { BulkResult } from "../../engine/index.ts";
import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What Intray does by itself; the engine lets those alone who manage flows. */
export const backgroundHandlers: HostAnswersOf<"background"> = {
  "background.overview": (_input, services) => deskOf(services).background.overview(),
  "background.list": (query, services) => deskOf(services).background.list(query),
  "background.get": ({ taskId }, services) => deskOf(services).background.job(taskId),
  "background.retryAll": async (filter, services) => {
    let result: BulkResult = { retried: 0, refused: 0 };
    for (const so of deskOf(services).background.retryAll(filter)) {
      result = so;
      await breathe(); // windows are served between portions
    }
    return result;
  },
  "background.repair": ({ taskId, values }, services) => deskOf(services).background.changeAndRetry(taskId, values),
  "background.pause": (_input, services) => done(deskOf(services).background.pause()),
  "background.resume": (_input, services) => done(deskOf(services).background.resume()),
  "background.running": ({ processId }, services) => deskOf(services).background.running(processId),
  "background.missed": (_input, services) => {
    deskOf(services);
    return { timers: services.missedTimers() };
  },
};
