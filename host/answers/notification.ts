import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person is told, and has looked at. */
export const notificationHandlers: HostAnswersOf<"notification"> = {
  "notification.list": (query, services) => deskOf(services).notifications.list(query),
  "notification.counts": (_input, services) => deskOf(services).notifications.counts(),
  "notification.away": (_input, services) => deskOf(services).notifications.away(),
  "notification.arrive": (_input, services) => deskOf(services).notifications.arrive(),
  "notification.setRead": ({ notificationIds, read }, services) =>
    done(deskOf(services).notifications.setRead(notificationIds, read)),
  "notification.readAll": (_input, services) => done(deskOf(services).notifications.readAll()),
  "notification.seeProcess": ({ processId }, services) => done(deskOf(services).notifications.seeProcess(processId)),
  "notification.seeTask": ({ taskId, seen }, services) => done(deskOf(services).notifications.seeTask(taskId, seen)),
};
