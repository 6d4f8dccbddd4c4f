import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Receipt } from "../engine/contract/index.ts";
import { id } from "./inputs.ts";

/** What a window may ask about what a person has just done. */
export const commandChannels = {
  "command.undo": channel({ input: z.strictObject({ entry: id }), output: answer<Receipt>() }),
} as const;
