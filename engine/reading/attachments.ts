import type { AttachmentRecord, ProcessRecord } from "../base/records.ts";
import type { Attachment, Page, PageQuery } from "../contract/index.ts";
import type { Actor } from "./actor.ts";
import { knownPerson } from "./comments.ts";

/** What people attached to a process, oldest first. */
export function attachmentsPage(
  actor: Actor,
  process: ProcessRecord,
  { after = 0, limit = 50 }: PageQuery,
): Page<Attachment> {
  const wanted = Math.max(1, Math.min(limit, 200));
  const found = actor.stores.attachments.after(process.id, after, wanted + 1);
  const rows = found.slice(0, wanted).map((attachment) => attachmentRow(actor, process, attachment));
  const last = rows.at(-1);
  return found.length > wanted && last ? { rows, next: last.id } : { rows };
}

/** All of it, oldest first. */
export function allAttachments(actor: Actor, process: ProcessRecord): readonly Attachment[] {
  const found = actor.stores.attachments.after(process.id, 0, Number.MAX_SAFE_INTEGER);
  return found.map((attachment) => attachmentRow(actor, process, attachment));
}

function attachmentRow(actor: Actor, process: ProcessRecord, attachment: AttachmentRecord): Attachment {
  const { id, at, name, type, hash, size, note, removed, removedBy } = attachment;
  const isThere = removed === null;
  return {
    id,
    processId: process.id,
    by: knownPerson(actor, attachment.author),
    at,
    name,
    file: isThere && hash !== null ? { file: hash, name, type: type ?? "", size: size ?? 0 } : null,
    note: isThere ? note : null,
    removed: isThere || removedBy === null ? null : { at: removed, by: knownPerson(actor, removedBy) },
    removable: mayRemove(actor, process, attachment),
  };
}

/** Whoever attached it, and who manages the flow. */
export function mayRemove({ person, rights }: Actor, { flow }: ProcessRecord, attachment: AttachmentRecord): boolean {
  return attachment.removed === null && (attachment.author === person.id || rights.mayManage(flow));
}
