import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  Receipt,
  HistoryPage,
  HistorySummary,
  MigrationChoices,
  SnapshotComparison,
  Page,
  DiagramTask,
  ProcessCount,
  ProcessDetail,
  ProcessSnapshot,
  ProcessOverview,
  ProcessRow,
  ProcessSteps,
  TaskRow,
} from "../engine/contract/index.ts";
import { count, id, timestamp, name, page, processFilter, processSort, values } from "./inputs.ts";

const process = z.strictObject({ processId: id });
const until = z.union([
  z.strictObject({ timestamp }),
  z.strictObject({ entry: id }),
  z.strictObject({ position: count }),
]);

/** What a window may ask about processes: lists of them, how one stands, what happened in it, how it was. */
export const processChannels = {
  "process.get": channel({ input: process, output: answer<ProcessDetail>() }),
  "process.overview": channel({ input: process, output: answer<ProcessOverview>() }),
  "process.steps": channel({
    input: z.strictObject({ processId: id, taskId: id.nullable() }),
    output: answer<ProcessSteps>(),
  }),
  "process.tasks": channel({ input: z.strictObject({ processId: id, ...page }), output: answer<Page<TaskRow>>() }),
  "process.history": channel({
    input: z.strictObject({
      processId: id,
      filter: z
        .strictObject({
          person: id.exactOptional(),
          kind: z.enum(["course", "work", "change", "problem", "correction", "talk"]).exactOptional(),
          field: name.exactOptional(),
        })
        .exactOptional(),
      newestFirst: z.boolean().exactOptional(),
      after: count.exactOptional(),
      limit: z.number().int().min(1).max(500).exactOptional(),
    }),
    output: answer<HistoryPage>(),
  }),
  "process.historySummary": channel({ input: process, output: answer<HistorySummary>() }),
  "process.snapshot": channel({ input: z.strictObject({ processId: id, until }), output: answer<ProcessSnapshot>() }),
  "process.diagramTasks": channel({
    input: z.strictObject({ processId: id, until: until.nullable() }),
    output: answer<readonly DiagramTask[]>(),
  }),
  "process.compare": channel({
    input: z.strictObject({ processId: id, from: until, to: until }),
    output: answer<SnapshotComparison>(),
  }),
  "process.migrationChoices": channel({ input: process, output: answer<MigrationChoices>() }),
  "process.migrate": channel({
    input: z.strictObject({
      processId: id,
      mapping: z.record(name, name),
      reason: z.string().max(1_000).exactOptional(),
    }),
    output: answer<null>(),
  }),
  "process.start": channel({
    input: z.strictObject({ flowId: name, node: name, values }),
    output: answer<{ readonly processId: number } & Receipt>(),
  }),
  "process.list": channel({
    input: z.strictObject({ ...page, filter: processFilter.exactOptional(), sort: processSort.exactOptional() }),
    output: answer<Page<ProcessRow>>(),
  }),
  "process.count": channel({
    input: z.strictObject({ filter: processFilter.exactOptional() }),
    output: answer<ProcessCount>(),
  }),
  "process.cancel": channel({ input: z.strictObject({ processId: id }), output: answer<null>() }),
} as const;
