import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { AwaySummary, Notification, Page, UnreadCounts } from "../engine/contract/index.ts";
import { id, nothing, page } from "./inputs.ts";

/** What a window may ask about what a person is told, and has looked at. */
export const notificationChannels = {
  "notification.list": channel({
    input: z.strictObject({ ...page, unread: z.boolean().exactOptional() }),
    output: answer<Page<Notification>>(),
  }),
  "notification.counts": channel({ input: nothing, output: answer<UnreadCounts>() }),
  "notification.away": channel({ input: nothing, output: answer<AwaySummary>() }),
  /** The person is here. Answers whether they had been away. */
  "notification.arrive": channel({ input: nothing, output: answer<boolean>() }),
  "notification.setRead": channel({
    input: z.strictObject({ notificationIds: z.array(id).max(200), read: z.boolean() }),
    output: answer<null>(),
  }),
  "notification.readAll": channel({ input: nothing, output: answer<null>() }),
  "notification.seeProcess": channel({ input: z.strictObject({ processId: id }), output: answer<null>() }),
  "notification.seeTask": channel({
    input: z.strictObject({ taskId: id, seen: z.boolean() }),
    output: answer<null>(),
  }),
} as const;
