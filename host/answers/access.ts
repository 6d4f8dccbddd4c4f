import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Who may do what; the engine lets administrators alone. */
export const accessHandlers: HostAnswersOf<"access"> = {
  "access.rights": (_input, services) => deskOf(services).groups.rights(),
  "access.get": ({ flowId }, services) => deskOf(services).groups.access(flowId),
};
