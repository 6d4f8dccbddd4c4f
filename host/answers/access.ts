import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Who may do what; the engine lets administrators alone. */
export const accessHandlers: HostAnswersOf<"access"> = {
  "access.rights": (_input, caller) => deskOf(caller).groups.rights(),
  "access.get": ({ flowId }, caller) => deskOf(caller).groups.access(flowId),
};
