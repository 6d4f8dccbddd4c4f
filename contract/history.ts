import { z } from "zod";
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
export const historyInputs = {
  "process.get": process,
  "process.overview": process,
  "process.tasks": z.strictObject({ processId: id, ...page }),
  "process.history": z.strictObject({
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
  "process.historySummary": process,
  "process.moment": z.strictObject({ processId: id, until }),
  "process.placedTasks": z.strictObject({ processId: id, until: until.nullable() }),
  "process.compare": z.strictObject({ processId: id, from: until, to: until }),
  "process.migrationChoices": process,
  "process.migrate": z.strictObject({ processId: id, mapping: z.record(name, name) }),
  "task.planGoBack": task,
  "task.goBack": task,
  "audit.check": z.strictObject({ after: count }),
  "audit.checkRows": z.strictObject({ after: count }),
} as const;

/** The answers. */
export interface HistoryOutputs extends Record<keyof typeof historyInputs, unknown> {
  "process.get": ProcessDetail;
  "process.overview": ProcessOverview;
  "process.tasks": Page<TaskRow>;
  "process.history": HistoryPage;
  "process.historySummary": HistorySummary;
  "process.moment": ProcessMoment;
  "process.placedTasks": readonly PlacedTask[];
  "process.compare": MomentComparison;
  "process.migrationChoices": MigrationChoices;
  "process.migrate": null;
  "task.planGoBack": GoBackPlan;
  "task.goBack": { readonly taskId: number } & Done;
  "audit.check": AuditProgress;
  "audit.checkRows": RowsProgress;
}
