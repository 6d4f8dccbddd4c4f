import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { SearchResult } from "../engine/contract/index.ts";

/** What a window may look for across the office. */
export const searchChannels = {
  /** The newest of each kind that have all the words. */
  "search.find": channel({
    input: z.strictObject({ text: z.string().min(1).max(200) }),
    output: answer<SearchResult>(),
  }),
} as const;
