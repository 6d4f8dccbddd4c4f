import type { AuditProgress, RowsProgress } from "../contract/index.ts";
import { checkChain } from "../history/check-chain.ts";
import { firstDifference } from "../history/check-rows.ts";
import { readEntry } from "../history/read-entry.ts";
import type { Trails } from "../history/trails.ts";
import type { Actor } from "../reading/actor.ts";
import { differingProcess } from "../reading/differing-process.ts";
import { personOf } from "../reading/task-row.ts";
import { requireStanding } from "../reading/permit.ts";
import type { Reader } from "../reading/reader.ts";

/** Entries checked at once: some five milliseconds. */
const portion = 500;

/** Whether the whole history can be trusted, and what the file says beside it, for those who administer. */
export class AuditDesk {
  readonly #trails: Trails;
  readonly #actor: () => Actor;

  constructor(trails: Trails, actor: () => Actor) {
    this.#trails = trails;
    this.#actor = actor;
  }

  /**
   * Checks the next portion of the trail, behind the entry with id `after`; 0 to begin. Whoever calls it until it is
   * finished has checked the whole file, and can stop in between. Throws `permission.denied`.
   */
  check(after: number): AuditProgress {
    const actor = this.#administrator();
    const { audit } = actor.stores;
    const { last, broken, finished } = checkChain(audit, after, portion);
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
   * and data, tasks with their owners and what was changed of them, records. It trusts the trail: `check` that before. A long history takes several
   * calls, which come back with the same `last`. Throws `permission.denied`.
   */
  checkRows(after: number): RowsProgress {
    const actor = this.#administrator();
    const newest = actor.stores.processes.lastId();
    let budget = portion;
    for (let id = after + 1; id <= newest; id += 1) {
      const trail = this.#trails.of(id);
      const before = trail.entries.length;
      const isWhole = trail.readOn(actor.stores, portion);
      budget -= Math.max(1, trail.entries.length - before);
      if (!isWhole) return { last: id - 1, newest, differing: null, finished: false };
      const history = trail.entries.length === 0 ? null : trail.stateAfter(trail.entries.length);
      const differing = firstDifference(rowsOf(actor, id), history);
      if (differing) return { last: id, newest, differing: differingProcess(actor, id, differing), finished: true };
      if (budget <= 0) return { last: id, newest, differing: null, finished: id === newest };
    }
    return { last: newest, newest, differing: null, finished: true };
  }

  #administrator(): Actor {
    const actor = this.#actor();
    requireStanding(actor, "administers");
    return actor;
  }
}

function rowsOf({ stores }: Reader, id: number): Parameters<typeof firstDifference>[0] {
  return {
    process: stores.processes.find(id),
    tasks: stores.tasks.ofProcess(id),
    record: (artifact) => stores.artifacts.keptData(artifact),
  };
}
