import { answer, channel } from "./channel.ts";
import type { Notification } from "../engine/contract/index.ts";
import { nothing } from "./inputs.ts";

/** Where something outside the window can lead. */
export type LinkTarget = { readonly to: "task" | "process"; readonly id: number } | { readonly to: "notifications" };

/** To the task that a notification asks its person to do, else to what it tells of. */
export function notificationTarget({ group, task, processId }: Notification): LinkTarget {
  return group === "action" && task !== null ? { to: "task", id: task.id } : { to: "process", id: processId };
}

/** What a window may ask about where to go. */
export const linkChannels = {
  /** Where an `intray://` address, or a notification of the system, leads; null when there is none. It is told once. */
  "link.consume": channel({ desktop: true, input: nothing, output: answer<LinkTarget | null>() }),
} as const;
