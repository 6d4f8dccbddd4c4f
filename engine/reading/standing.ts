import type { Standing } from "../contract/index.ts";
import type { Rights } from "../people/rights.ts";
import { managedFlows } from "./background.ts";
import type { Reader } from "./reader.ts";

/** What of Intray itself is open to the person. */
export function standingOf(reader: Reader, rights: Rights): Standing {
  const flows = managedFlows(reader, rights);
  return {
    superuser: rights.isSuperuser,
    administers: rights.mayManagePeople,
    manages: flows === null || flows.length > 0,
  };
}
