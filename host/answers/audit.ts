import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Verifying the audit trail, a portion at a time. */
export const auditHandlers: HostAnswersOf<"audit"> = {
  "audit.check": ({ after }, caller) => deskOf(caller).audit.check(after),
  "audit.checkRows": ({ after }, caller) => deskOf(caller).audit.checkRows(after),
};
