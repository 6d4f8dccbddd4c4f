import { z } from "zod";
import { answer, channel } from "./channel.ts";
import { nothing } from "./inputs.ts";

/** Whether Intray starts when somebody signs in to the computer; asked of the system, where it can be changed, too. */
export interface StartAtLogin {
  /** False for what isn't installed. */
  readonly possible: boolean;
  readonly enabled: boolean;
}

/** What a window may ask about when Intray starts. */
export const startupChannels = {
  "startup.get": channel({ desktop: true, input: nothing, output: answer<StartAtLogin>() }),
  "startup.set": channel({
    desktop: true,
    input: z.strictObject({ enabled: z.boolean() }),
    output: answer<StartAtLogin>(),
  }),
} as const;
