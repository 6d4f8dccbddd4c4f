import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Flows and their pictures, for who may see or start them. */
export const flowHandlers: HostAnswersOf<"flow"> = {
  "flow.list": (_input, caller) => deskOf(caller).flows.list(),
  "flow.drawing": ({ flowId }, caller) => caller.drawings.of(deskOf(caller).flows.map(flowId)),
};
