import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { FlowAccess, FlowRights } from "../engine/contract/index.ts";
import { name, nothing } from "./inputs.ts";

/** What a window may ask about who may do what. */
export const accessChannels = {
  "access.rights": channel({ input: nothing, output: answer<readonly FlowRights[]>() }),
  "access.get": channel({ input: z.strictObject({ flowId: name.nullable() }), output: answer<FlowAccess>() }),
} as const;
