import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Taking back what one has just done. */
export const actionHandlers: HostAnswersOf<"action"> = {
  "action.takeBack": ({ entry }, caller) => deskOf(caller).takeBack(entry),
};
