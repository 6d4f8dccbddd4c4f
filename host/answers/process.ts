import { readCase } from "../exports/read-case.ts";
import { deskOf } from "./caller.ts";
import { done } from "./done.ts";
import { historyOf } from "./history-of.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person reads of processes and does with them. Long histories are read in portions, between which windows are served. */
export const processHandlers: HostAnswersOf<"process"> = {
  "process.start": ({ flowId, node, values }, caller) => deskOf(caller).starts.start(flowId, node, values),
  "process.list": ({ filter, ...page }, caller) => deskOf(caller).processes.list({ ...filter, ...page }),
  "process.count": ({ filter }, caller) => deskOf(caller).processes.count(filter ?? {}),
  "process.cancel": ({ processId }, caller) => done(deskOf(caller).manage.cancelProcess(processId)),
  "process.get": ({ processId }, caller) => readCase(processId, () => deskOf(caller)),
  "process.overview": ({ processId }, caller) => deskOf(caller).processes.overview(processId),
  "process.tasks": ({ processId, ...page }, caller) => deskOf(caller).processes.tasks(processId, page),
  "process.history": async ({ processId, ...query }, caller) =>
    (await historyOf(processId, caller)).page(processId, query),
  "process.historySummary": async ({ processId }, caller) => (await historyOf(processId, caller)).summary(processId),
  "process.moment": async ({ processId, until }, caller) => (await historyOf(processId, caller)).at(processId, until),
  "process.placedTasks": async ({ processId, until }, caller) =>
    (await historyOf(processId, caller)).placedTasks(processId, until),
  "process.compare": async ({ processId, ...moments }, caller) =>
    (await historyOf(processId, caller)).compare(processId, moments),
  "process.migrationChoices": ({ processId }, caller) => deskOf(caller).manage.migrationChoices(processId),
  "process.migrate": ({ processId, mapping }, caller) => {
    deskOf(caller).manage.migrate(processId, mapping);
    return null;
  },
};
