import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** How much waits for a person in each list of tasks. */
export const placesHandlers: HostAnswersOf<"places"> = {
  "places.count": (_input, caller) => deskOf(caller).tasks.counts(),
};
