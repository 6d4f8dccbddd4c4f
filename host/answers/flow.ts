import { deskOf } from "./caller.ts";
import type { HostAnswers } from "./handlers.ts";

/** Pictures of flows, for who may see or start them. */
export const flowHandlers: Pick<HostAnswers, "flow.drawing"> = {
  "flow.drawing": ({ flowId }, caller) => caller.drawings.of(deskOf(caller).flowMap(flowId)),
};
