import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person can start, and with which form. */
export const startHandlers: HostAnswersOf<"start"> = {
  "start.list": (_input, services) => deskOf(services).starts.list(),
  "start.form": ({ flowId, node }, services) => deskOf(services).starts.form(flowId, node),
};
