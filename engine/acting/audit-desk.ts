import { FlowError } from "../base/flow-error.ts";
import type { AuditProgress } from "../contract/index.ts";
import { checkChain } from "../history/check-chain.ts";
import { personOf } from "../reading/task-row.ts";
import type { Actor } from "./permit.ts";

/** Entries checked at once: some five milliseconds. */
const portion = 500;

/** Whether the whole history can be trusted, for those who administer. */
export class AuditDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /**
   * Checks the next portion of the trail, behind the entry with id `after`; 0 to begin. Whoever calls it until it is
   * finished has checked the whole file, and can stop in between. Throws `permission.denied`.
   */
  check(after: number): AuditProgress {
    const { reader, rights } = this.#actor();
    if (!rights.mayManagePeople) {
      throw new FlowError("permission.denied", "Verifying the history is for those who administer.", {});
    }
    const { audit } = reader.stores;
    const { last, broken, finished } = checkChain(audit, after, portion);
    const named = broken && {
      id: broken.id,
      reason: broken.entry ? ("changed" as const) : ("missing" as const),
      at: broken.entry?.at ?? null,
      actor: personOf(reader, broken.entry?.actor ?? null),
      command: broken.entry?.command ?? null,
      processIds: audit.processesOf(broken.id),
    };
    return { last, newest: audit.newestId(), broken: named, finished };
  }
}
