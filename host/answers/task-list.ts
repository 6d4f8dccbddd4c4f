import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** How much waits for a person in each list of tasks. */
export const taskListHandlers: HostAnswersOf<"taskList"> = {
  "taskList.count": (_input, services) => deskOf(services).tasks.counts(),
};
