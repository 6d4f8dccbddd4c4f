import type { Standing } from "../contract/index.ts";
import type { Actor } from "./actor.ts";
import { managedFlows } from "./background.ts";

/** What of Intray itself is open to the person. */
export function standingOf(actor: Actor): Standing {
  const { rights } = actor;
  const flows = managedFlows(actor);
  return {
    superuser: rights.isSuperuser,
    administers: rights.mayManagePeople,
    manages: flows === null || flows.length > 0,
  };
}
