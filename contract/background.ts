import { z } from "zod";
import type {
  BackgroundDetail,
  BackgroundOverview,
  BackgroundRow,
  BulkResult,
  JobProgress,
  Page,
} from "../engine/contract/index.ts";
import { values } from "./form.ts";
import { id, name, page } from "./inputs.ts";

const nothing = z.undefined();
const task = z.strictObject({ taskId: id });
const filter = { flow: name.optional(), node: name.optional() };

/** What a window may ask about what Intray does by itself. */
export const backgroundInputs = {
  "background.overview": nothing,
  "background.list": z.strictObject({
    ...page,
    ...filter,
    state: z.enum(["queued", "running", "failed", "timers"]),
  }),
  "background.get": task,
  "background.retryAll": z.strictObject(filter),
  "background.repair": z.strictObject({ taskId: id, values }),
  "background.pause": nothing,
  "background.resume": nothing,
  "background.running": z.strictObject({ processId: id }),
  "background.missed": nothing,
} satisfies Record<BackgroundChannel, z.ZodType>;

type BackgroundChannel = `background.${string}`;

/** The answers. */
export interface BackgroundOutputs {
  "background.overview": BackgroundOverview;
  "background.list": Page<BackgroundRow>;
  "background.get": BackgroundDetail;
  "background.retryAll": BulkResult;
  "background.repair": { readonly taskId: number };
  "background.pause": null;
  "background.resume": null;
  /** How far the running jobs of a process are, for who may view it. */
  "background.running": readonly JobProgress[];
  /** How many timers had come due while Intray was off; told once a start. */
  "background.missed": { readonly timers: number };
}
