import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  BackgroundDetail,
  BackgroundOverview,
  BackgroundRow,
  BulkResult,
  JobProgress,
  Page,
} from "../engine/contract/index.ts";
import { id, name, nothing, page, values } from "./inputs.ts";

const task = z.strictObject({ taskId: id });
const filter = { flow: name.exactOptional(), node: name.exactOptional() };

/** What a window may ask about what Intray does by itself. */
export const backgroundChannels = {
  "background.overview": channel({ input: nothing, output: answer<BackgroundOverview>() }),
  "background.list": channel({
    input: z.strictObject({
      ...page,
      ...filter,
      state: z.enum(["queued", "running", "failed", "timers"]),
    }),
    output: answer<Page<BackgroundRow>>(),
  }),
  "background.get": channel({ input: task, output: answer<BackgroundDetail>() }),
  "background.retryAll": channel({ input: z.strictObject(filter), output: answer<BulkResult>() }),
  "background.repair": channel({
    input: z.strictObject({ taskId: id, values }),
    output: answer<{ readonly taskId: number }>(),
  }),
  "background.pause": channel({ input: nothing, output: answer<null>() }),
  "background.resume": channel({ input: nothing, output: answer<null>() }),
  /** How far the running jobs of a process are, for who may view it. */
  "background.running": channel({ input: z.strictObject({ processId: id }), output: answer<readonly JobProgress[]>() }),
  /** How many timers had come due while Intray was off; told once a start. */
  "background.missed": channel({ input: nothing, output: answer<{ readonly timers: number }>() }),
} as const;
