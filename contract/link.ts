import { answer, channel } from "./channel.ts";
import { nothing } from "./inputs.ts";

/** What an address from outside can lead to. */
export interface LinkTarget {
  readonly to: "task" | "process";
  readonly id: number;
}

/** What a window may ask about `intray://` addresses. */
export const linkChannels = {
  /** Where an `intray://` address leads; null when there is none. It is told once. */
  "link.take": channel({ desktop: true, input: nothing, output: answer<LinkTarget | null>() }),
} as const;
