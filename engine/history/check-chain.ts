import type { AuditRecord } from "../base/records.ts";
import type { AuditStore } from "../storage/audit-store.ts";
import { fitsChain } from "./audit-chain.ts";

/** The first entry that doesn't fit; `entry` is null when it is gone. */
export interface BrokenLink {
  readonly id: number;
  readonly entry: AuditRecord | null;
}

/** How far the chain was followed. */
export interface ChainBatch {
  readonly last: number;
  readonly broken: BrokenLink | null;
  readonly finished: boolean;
}

/**
 * Follows the chain for up to `limit` entries behind the one with id `after`, which was found to fit. Ids have no gaps,
 * and the file remembers the newest that was ever given: entries that were cut off at the end are missed too.
 */
export function checkChain(store: AuditStore, after: number, limit: number): ChainBatch {
  let before = after === 0 ? null : (store.find(after)?.hash ?? null);
  let last = after;
  const batch = store.after(after, limit);
  for (const entry of batch) {
    if (entry.id !== last + 1) return broken(last, last + 1, null);
    if (!fitsChain(entry, before)) return broken(last, entry.id, entry);
    [before, last] = [entry.hash, entry.id];
  }
  if (batch.length === limit) return { last, broken: null, finished: false };
  return last < store.newestId() ? broken(last, last + 1, null) : { last, broken: null, finished: true };
}

/** The id of the first entry that doesn't fit or is gone; null when the whole chain holds. */
export function firstBrokenEntry(store: AuditStore): number | null {
  let portion: ChainBatch = { last: 0, broken: null, finished: false };
  while (!portion.finished) portion = checkChain(store, portion.last, 500);
  return portion.broken?.id ?? null;
}

function broken(last: number, id: number, entry: AuditRecord | null): ChainBatch {
  return { last, broken: { id, entry }, finished: true };
}
