import { z } from "zod";
import { answer, channel } from "./channel.ts";

const scalar = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]);

/** What a window may have written into the log. */
export const logChannels = {
  "log.report": channel({
    desktop: true,
    input: z.strictObject({
      message: z.string().max(2_000),
      stack: z.string().max(10_000).exactOptional(),
      details: z
        .record(z.string().max(100), scalar)
        .refine((details) => Object.keys(details).length <= 50, "too many details")
        .exactOptional(),
    }),
    output: answer<null>(),
    open: true,
  }),
} as const;
