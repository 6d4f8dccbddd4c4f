import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Done } from "../engine/contract/index.ts";
import { id } from "./inputs.ts";

/** What a window may ask about what a person has just done. */
export const actionChannels = {
  "action.takeBack": channel({ input: z.strictObject({ entry: id }), output: answer<Done>() }),
} as const;
