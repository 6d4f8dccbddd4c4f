import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  AuditProgress,
  Done,
  GoBackPlan,
  HistoryPage,
  HistorySummary,
  MigrationChoices,
  MomentComparison,
  Page,
  PlacedTask,
  ProcessDetail,
  ProcessMoment,
  ProcessOverview,
  RowsProgress,
  TaskRow,
} from "../engine/contract/index.ts";
import { id, moment, name, page } from "./inputs.ts";

/** Counts from 0. */
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const process = z.strictObject({ processId: id });
const task = z.strictObject({ taskId: id });
const until = z.union([z.strictObject({ moment }), z.strictObject({ entry: id }), z.strictObject({ position: count })]);

/** What a window may ask about a process: how it stands, what happened, how it was. */
export const historyChannels = {
  "process.get": channel({ input: process, output: answer<ProcessDetail>() }),
  "process.overview": channel({ input: process, output: answer<ProcessOverview>() }),
  "process.tasks": channel({ input: z.strictObject({ processId: id, ...page }), output: answer<Page<TaskRow>>() }),
  "process.history": channel({
    input: z.strictObject({
      processId: id,
      filter: z
        .strictObject({
          person: id.optional(),
          kind: z.enum(["course", "work", "change", "problem", "correction"]).optional(),
          field: name.optional(),
        })
        .optional(),
      newestFirst: z.boolean().optional(),
      after: count.optional(),
      limit: z.number().int().min(1).max(500).optional(),
    }),
    output: answer<HistoryPage>(),
  }),
  "process.historySummary": channel({ input: process, output: answer<HistorySummary>() }),
  "process.moment": channel({ input: z.strictObject({ processId: id, until }), output: answer<ProcessMoment>() }),
  "process.placedTasks": channel({
    input: z.strictObject({ processId: id, until: until.nullable() }),
    output: answer<readonly PlacedTask[]>(),
  }),
  "process.compare": channel({
    input: z.strictObject({ processId: id, from: until, to: until }),
    output: answer<MomentComparison>(),
  }),
  "process.migrationChoices": channel({ input: process, output: answer<MigrationChoices>() }),
  "process.migrate": channel({
    input: z.strictObject({ processId: id, mapping: z.record(name, name) }),
    output: answer<null>(),
  }),
  "task.planGoBack": channel({ input: task, output: answer<GoBackPlan>() }),
  "task.goBack": channel({ input: task, output: answer<{ readonly taskId: number } & Done>() }),
  "audit.check": channel({ input: z.strictObject({ after: count }), output: answer<AuditProgress>() }),
  "audit.checkRows": channel({ input: z.strictObject({ after: count }), output: answer<RowsProgress>() }),
} as const;
