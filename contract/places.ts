import { answer, channel } from "./channel.ts";
import type { PlaceCounts } from "../engine/contract/index.ts";
import { nothing } from "./inputs.ts";

/** What a window may ask about the lists of tasks as a whole. */
export const placesChannels = {
  "places.count": channel({ input: nothing, output: answer<PlaceCounts>() }),
} as const;
