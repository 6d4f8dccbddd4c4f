import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Startable, StartForm } from "../engine/contract/index.ts";
import { name, nothing } from "./inputs.ts";

/** What a window may ask about what a person can start. */
export const startChannels = {
  "start.list": channel({ input: nothing, output: answer<readonly Startable[]>() }),
  "start.form": channel({ input: z.strictObject({ flowId: name, node: name }), output: answer<StartForm>() }),
} as const;
