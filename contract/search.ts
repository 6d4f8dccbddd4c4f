import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { ProcessRow, TaskRow } from "../engine/contract/index.ts";

/** What a window may look for across the office. */
export const searchChannels = {
  /** The newest of each that have all the words. */
  "search.find": channel({
    input: z.strictObject({ text: z.string().min(1).max(200) }),
    output: answer<{ readonly tasks: readonly TaskRow[]; readonly processes: readonly ProcessRow[] }>(),
  }),
} as const;
