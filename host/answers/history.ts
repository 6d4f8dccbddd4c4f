import { readCase } from "../exports/read-case.ts";
import type { historyChannels } from "../../contract/history.ts";
import { deskOf } from "./caller.ts";
import { given } from "./given.ts";
import { historyOf } from "./history-of.ts";
import type { HostAnswers } from "./handlers.ts";

export type HistoryChannel = keyof typeof historyChannels;

/** What a person reads of a process. Long histories are read in portions, between which windows are served. */
export const historyHandlers: Pick<HostAnswers, HistoryChannel> = {
  "process.get": ({ processId }, caller) => readCase(processId, () => deskOf(caller)),
  "process.overview": ({ processId }, caller) => deskOf(caller).history.overview(processId),
  "process.tasks": ({ processId, ...page }, caller) => deskOf(caller).history.tasks(processId, given(page)),
  "process.history": async ({ processId, ...query }, caller) =>
    (await historyOf(processId, caller)).page(processId, given(query)),
  "process.historySummary": async ({ processId }, caller) => (await historyOf(processId, caller)).summary(processId),
  "process.moment": async ({ processId, until }, caller) => (await historyOf(processId, caller)).at(processId, until),
  "process.placedTasks": async ({ processId, until }, caller) =>
    (await historyOf(processId, caller)).placedTasks(processId, until),
  "process.compare": async ({ processId, ...moments }, caller) =>
    (await historyOf(processId, caller)).compare(processId, moments),
  "process.migrationChoices": ({ processId }, caller) => deskOf(caller).history.migrationChoices(processId),
  "process.migrate": ({ processId, mapping }, caller) => {
    deskOf(caller).manage.migrate(processId, mapping);
    return null;
  },
  "task.planGoBack": ({ taskId }, caller) => deskOf(caller).history.planGoBack(taskId),
  "task.goBack": ({ taskId }, caller) => deskOf(caller).manage.goBack(taskId),
  "audit.check": ({ after }, caller) => deskOf(caller).audit.check(after),
  "audit.checkRows": ({ after }, caller) => deskOf(caller).audit.checkRows(after),
};
