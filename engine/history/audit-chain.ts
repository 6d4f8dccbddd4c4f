import { createHash } from "node:crypto";
import type { AuditStore } from "../storage/audit-store.ts";
import type { AuditRecord } from "../base/records.ts";

/** The hash before the first entry. */
const genesisHash = Buffer.alloc(32);

/**
 * Appends one entry for a command. Each entry's hash covers the entry before, so that no entry can be changed, removed
 * or put in between without every later hash being wrong. Returns its id.
 */
export function appendAudit(
  store: AuditStore,
  entry: { at: number; actor: number | null; command: string; content: unknown; processes: Iterable<number> },
): number {
  const newest = store.newest();
  const { at, actor, command } = entry;
  const id = (newest?.id ?? 0) + 1;
  const content = JSON.stringify(entry.content);
  const hash = link(newest?.hash ?? genesisHash, { id, at, actor, command, content });
  store.append({ id, at, actor, command, content, hash }, entry.processes);
  return id;
}

/** Whether an entry's hash covers the one before and itself. `before` is null for the first entry alone. */
export function fitsChain(entry: AuditRecord, before: Buffer | null): boolean {
  if (before === null && entry.id !== 1) return false;
  return link(before ?? genesisHash, entry).equals(entry.hash);
}

function link(before: Buffer, { id, at, actor, command, content }: Omit<AuditRecord, "hash">): Buffer {
  return createHash("sha256")
    .update(before)
    .update(JSON.stringify([id, at, actor, command, content]))
    .digest();
}
