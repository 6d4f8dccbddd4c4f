import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person can start, and with which form. */
export const startHandlers: HostAnswersOf<"start"> = {
  "start.list": (_input, caller) => deskOf(caller).starts.list(),
  "start.form": ({ flowId, node }, caller) => deskOf(caller).starts.form(flowId, node),
};
