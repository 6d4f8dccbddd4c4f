import { answer, channel } from "./channel.ts";
import type { UpdateState } from "./update-state.ts";
import { nothing } from "./inputs.ts";

/** What a window may ask about updates. What can't be done at the moment changes nothing. */
export const updateChannels = {
  "update.state": channel({ desktop: true, input: nothing, output: answer<UpdateState>() }),
  "update.check": channel({ desktop: true, input: nothing, output: answer<UpdateState>() }),
  "update.download": channel({ desktop: true, input: nothing, output: answer<UpdateState>() }),
  "update.cancel": channel({ desktop: true, input: nothing, output: answer<UpdateState>() }),
  "update.install": channel({ desktop: true, input: nothing, output: answer<UpdateState>() }),
} as const;
