import { z } from "zod";
import { answer, channel } from "./channel.ts";

/** Largest text one field may carry over a channel, in UTF-16 units. */
const maxTextLength = 1_000_000;
const scalar = z.union([z.string().max(maxTextLength), z.number(), z.boolean(), z.null()]);

/** What a window may have written into the log. */
export const logChannels = {
  "log.report": channel({
    desktop: true,
    input: z.strictObject({
      message: z.string().max(2_000),
      stack: z.string().max(10_000).exactOptional(),
      details: z.record(z.string().max(100), scalar).exactOptional(),
    }),
    output: answer<null>(),
    open: true,
  }),
} as const;
