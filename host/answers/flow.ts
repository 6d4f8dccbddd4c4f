import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Flows and their pictures, for who may see or start them. */
export const flowHandlers: HostAnswersOf<"flow"> = {
  "flow.list": (_input, services) => deskOf(services).flows.list(),
  "flow.drawing": ({ flowId }, services) => services.drawings.of(deskOf(services).flows.map(flowId)),
};
