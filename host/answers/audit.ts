import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Verifying the audit trail, a portion at a time. */
export const auditHandlers: HostAnswersOf<"audit"> = {
  "audit.check": ({ after }, services) => deskOf(services).audit.check(after),
  "audit.checkRows": ({ after }, services) => deskOf(services).audit.checkRows(after),
};
