import { readProcess } from "../exports/read-process.ts";
import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import { historyOf } from "./history-of.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person reads of processes and does with them. Long histories are read in portions, between which windows are served. */
export const processHandlers: HostAnswersOf<"process"> = {
  "process.start": ({ flowId, node, values }, services) => deskOf(services).starts.start(flowId, node, values),
  "process.list": ({ filter, ...page }, services) => deskOf(services).processes.list({ ...filter, ...page }),
  "process.count": ({ filter }, services) => deskOf(services).processes.quickCount(filter ?? {}),
  "process.cancel": ({ processId }, services) => done(deskOf(services).manage.cancelProcess(processId)),
  "process.get": ({ processId }, services) => readProcess(processId, () => deskOf(services)),
  "process.overview": ({ processId }, services) => deskOf(services).processes.overview(processId),
  "process.steps": ({ processId, taskId }, services) => deskOf(services).processes.steps(processId, taskId),
  "process.tasks": ({ processId, ...page }, services) => deskOf(services).processes.tasks(processId, page),
  "process.history": async ({ processId, ...query }, services) =>
    (await historyOf(processId, services)).page(processId, query),
  "process.historySummary": async ({ processId }, services) =>
    (await historyOf(processId, services)).summary(processId),
  "process.snapshot": async ({ processId, until }, services) =>
    (await historyOf(processId, services)).at(processId, until),
  "process.diagramTasks": async ({ processId, until }, services) =>
    (await historyOf(processId, services)).diagramTasks(processId, until),
  "process.compare": async ({ processId, ...range }, services) =>
    (await historyOf(processId, services)).compare(processId, range),
  "process.migrationChoices": ({ processId }, services) => deskOf(services).manage.migrationChoices(processId),
  "process.migrate": ({ processId, mapping, reason }, services) => {
    deskOf(services).manage.migrate(processId, mapping, reason);
    return null;
  },
};
