import type { ReadableDb } from "./database.ts";
import type { TaskRecord } from "./records.ts";
import { parseTask, type RawTask, taskColumns } from "./task-store.ts";

/** The flows a list is limited to, as a JSON array; the driver takes no lists. */
type FlowsJson = string;

/** Counting stops here: past it people want "many", and an exact figure would read the whole index. */
export const countedUpTo = 1_000;

/**
 * Inbox, queue and archive, newest first, in pages by key.
 *
 * Each question walks one partial index from its end and stops after a page, so that its cost does not grow with the
 * file. The queue is one walk per permission, merged here: `permission IN (…)` in one question would sort them all.
 */
export class TaskLists {
  readonly #inbox;
  readonly #queue;
  readonly #objectQueue;
  readonly #freeQueue;
  readonly #wholeQueue;
  readonly #archive;
  readonly #inboxCount;

  constructor(db: ReadableDb) {
    const inFlows = "flow IN (SELECT value FROM json_each(?))";
    const waiting = "status = 'NEW' AND kind = 'HUMAN'";
    const page = "ORDER BY id DESC LIMIT ?";
    this.#inbox = db.question<[number, number, FlowsJson, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE owner = ? AND status = 'ASSIGNED' AND id < ? AND ${inFlows} ${page}`,
    );
    this.#queue = db.question<[string, number, FlowsJson, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE permission = ? AND ${waiting} AND id < ? AND ${inFlows} ${page}`,
    );
    this.#objectQueue = db.question<[string, string, number, FlowsJson, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE permission = ? AND permission_object = ? AND permission_object IS NOT NULL
       AND ${waiting} AND id < ? AND ${inFlows} ${page}`,
    );
    this.#freeQueue = db.question<[number, FlowsJson, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE permission IS NULL AND ${waiting} AND id < ? AND ${inFlows} ${page}`,
    );
    this.#wholeQueue = db.question<[number, FlowsJson, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE ${waiting} AND id < ? AND ${inFlows} ${page}`,
    );
    this.#archive = db.question<[number, number, FlowsJson, number], RawTask>(
      `SELECT ${taskColumns} FROM task WHERE owner = ? AND status = 'DONE' AND id < ? AND ${inFlows} ${page}`,
    );
    this.#inboxCount = db.question<[number, FlowsJson, number], { count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM task WHERE owner = ? AND status = 'ASSIGNED' AND ${inFlows} LIMIT ?)`,
    );
  }

  inbox(owner: number, flows: readonly string[], before: number, limit: number): readonly TaskRecord[] {
    return this.#inbox.all(owner, before, JSON.stringify(flows), limit).map(parseTask);
  }

  inboxCount(owner: number, flows: readonly string[]): number {
    return this.#inboxCount.get(owner, JSON.stringify(flows), countedUpTo + 1)?.count ?? 0;
  }

  /** Tasks that nobody owns and that one of `grants` allows to take; "all" for a superuser. */
  queue(
    grants: "all" | readonly { readonly permission: string; readonly object: string | null }[],
    flows: readonly string[],
    before: number,
    limit: number,
  ): readonly TaskRecord[] {
    const inFlows = JSON.stringify(flows);
    if (grants === "all") return this.#wholeQueue.all(before, inFlows, limit).map(parseTask);
    const walks = grants.map(({ permission, object }) =>
      object === null
        ? this.#queue.all(permission, before, inFlows, limit)
        : this.#objectQueue.all(permission, object, before, inFlows, limit),
    );
    const found = [...this.#freeQueue.all(before, inFlows, limit), ...walks.flat()];
    // somebody may hold a permission for an object and for all
    return [...new Map(found.map((row) => [row.id, row])).values()]
      .toSorted((a, b) => b.id - a.id)
      .slice(0, limit)
      .map(parseTask);
  }

  archive(owner: number, flows: readonly string[], before: number, limit: number): readonly TaskRecord[] {
    return this.#archive.all(owner, before, JSON.stringify(flows), limit).map(parseTask);
  }
}
