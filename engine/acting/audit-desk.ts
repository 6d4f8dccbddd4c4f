import type { AuditProgress, RowsProgress } from "../contract/index.ts";
import { checkChain } from "../history/check-chain.ts";
import { firstDifference } from "../history/check-rows.ts";
import { participantsIn } from "../history/participants.ts";
import { readEntry } from "../history/read-entry.ts";
import type { ProcessHistories } from "../history/process-histories.ts";
import type { Actor } from "../reading/actor.ts";
import { differingProcess } from "../reading/differing-process.ts";
import { personOf } from "../reading/person-of.ts";
import { requireCapability } from "../reading/permit.ts";
import type { ReadServices } from "../reading/read-services.ts";

/** Entries checked at once: some five milliseconds. */
const batchSize = 500;

/** Whether the whole history can be trusted, and what the file says beside it, for those who administer. */
export class AuditDesk {
  readonly #histories: ProcessHistories;
  readonly #actor: () => Actor;

  constructor(histories: ProcessHistories, actor: () => Actor) {
    this.#histories = histories;
    this.#actor = actor;
  }

  /**
   * Checks the next portion of the history, behind the entry with id `after`; 0 to begin. Whoever calls it until it is
   * finished has checked the whole file, and can stop in between. Throws `permission.denied`.
   */
  check(after: number): AuditProgress {
    const actor = this.#administrator();
    const { audit } = actor.stores;
    const { last, broken, finished } = checkChain(audit, after, batchSize);
    const named = broken && {
      id: broken.id,
      reason: broken.entry ? ("changed" as const) : ("missing" as const),
      at: broken.entry?.at ?? null,
      actor: personOf(actor, broken.entry?.actor ?? null),
      command: broken.entry && readEntry(broken.entry).command,
      processIds: audit.processesOf(broken.id),
    };
    return { last, newest: audit.newestId(), broken: named, finished };
  }

  /**
   * Holds the next portion of processes, behind the one with id `after`, against what their histories make of them: status
   * and data, who takes part in it, tasks with their owners and what was changed of them, records. It trusts the chain: `check` that before. A long history takes several
   * calls, which come back with the same `last`. Throws `permission.denied`.
   */
  checkRows(after: number): RowsProgress {
    const actor = this.#administrator();
    const newest = actor.stores.processes.lastId();
    let budget = batchSize;
    for (let id = after + 1; id <= newest; id += 1) {
      const history = this.#histories.of(id);
      const before = history.entries.length;
      const isWhole = history.loadMore(actor.stores, batchSize);
      budget -= Math.max(1, history.entries.length - before);
      if (!isWhole) return { last: id - 1, newest, differing: null, finished: false };
      const known = history.entries.length === 0 ? null : history.stateAfter(history.entries.length);
      const differing = firstDifference(rowsOf(actor, id), known, participantsIn(history.entries));
      if (differing) return { last: id, newest, differing: differingProcess(actor, id, differing), finished: true };
      if (budget <= 0) return { last: id, newest, differing: null, finished: id === newest };
    }
    return { last: newest, newest, differing: null, finished: true };
  }

  #administrator(): Actor {
    const actor = this.#actor();
    requireCapability(actor, "administers");
    return actor;
  }
}

function rowsOf({ stores }: ReadServices, id: number): Parameters<typeof firstDifference>[0] {
  const process = stores.processes.find(id);
  return {
    process,
    participants: process ? stores.participants.of(id) : [],
    tasks: stores.tasks.ofProcess(id),
    record: (artifact) => stores.artifacts.storedData(artifact),
    comments: stores.comments.contents(id),
    attachments: stores.attachments.contents(id),
  };
}
