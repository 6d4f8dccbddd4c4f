import { FlowError } from "../base/flow-error.ts";
import { plainText } from "../base/plain-text.ts";
import type { AttachmentRecord } from "../base/records.ts";
import { isBlank } from "../contract/blank-text.ts";
import type { Attachment, FileRef, NewAttachment, Note, Page, PageQuery, Receipt } from "../contract/index.ts";
import { maxAttachmentsOfProcess, maxNoteLength, maxNoteTitleLength } from "../contract/limits.ts";
import { plainFileName } from "../files/file-name.ts";
import { requireFile } from "../files/files.ts";
import type { Actor } from "../reading/actor.ts";
import { attachmentsPage, mayRemove } from "../reading/attachments.ts";
import { requirePart, visibleAttachment, visibleProcess } from "../reading/permit.ts";
import type { Command } from "../run/command.ts";
import type { DeskServices } from "./desk-services.ts";
import { refuseForeignFiles } from "./files-desk.ts";

/** Papers and notes that people attach to a process, beside what its forms hold. */
export class AttachmentsDesk {
  readonly #services: DeskServices;

  constructor(services: DeskServices) {
    this.#services = services;
  }

  /** For who sees the process. Throws `process.unknown`. */
  list(process: number, query: PageQuery = {}): Page<Attachment> {
    const actor = this.#services.actor();
    return attachmentsPage(actor, visibleProcess(actor, process), query);
  }

  /**
   * For who takes part in the process, or manages its flow; also once it has ended. Throws `process.unknown`,
   * `permission.denied`, `file.unknown` for a file that the person may not read, `values.invalid`, `quota.exceeded`.
   */
  add(processId: number, attachment: NewAttachment): { readonly attachmentId: number } & Receipt {
    const { value, receipt } = this.#services.execute("attachment.add", (command, actor) => {
      const process = visibleProcess(actor, processId);
      requirePart(actor, process);
      requireRoomFor(command, processId);
      command.process(processId);
      const content = "file" in attachment ? fileOf(command, actor, attachment.file) : noteOf(attachment.note);
      if (content.file !== null) command.stores.files.use(content.file, processId);
      command.pending.searchTextChanged.add(processId);
      const { hash, ...row } = content;
      const author = actor.person.id;
      const id = command.stores.attachments.insert({ ...row, process: processId, author, at: command.now });
      const told = { note: row.name, content: hash ?? row.note ?? "" };
      command.record({ event: "attachment.added", process: processId, attachment: id, ...told });
      return id;
    });
    return { attachmentId: value, ...receipt };
  }

  /**
   * Takes it away; that it was there, how it was called and who removed it stays. Throws `attachment.unknown`, and
   * `attachment.refused` to others than who attached it and who manages the flow.
   */
  remove(id: number): Receipt {
    return this.#services.execute("attachment.remove", (command, actor) => {
      const { attachment, process } = visibleAttachment(actor, id);
      if (!mayRemove(actor, process, attachment)) {
        throw new FlowError("attachment.refused", `You can't remove attachment ${id}.`, { attachment: id });
      }
      command.process(process.id);
      setRemoved(command, attachment, true);
    }).receipt;
  }
}

/** Takes away what was attached, or puts it back. */
export function setRemoved(command: Command, { id, process, name }: AttachmentRecord, removed: boolean): void {
  const { attachments } = command.stores;
  attachments.remove(id, removed && command.actor !== null ? { at: command.now, person: command.actor } : null);
  command.pending.searchTextChanged.add(process);
  const event = removed ? "attachment.removed" : "attachment.restored";
  command.record({ event, process, attachment: id, note: name });
}

type Content = Pick<AttachmentRecord, "name" | "file" | "type" | "note"> & { readonly hash: string | null };

/** Throws `file.unknown`. */
function fileOf(command: Command, actor: Actor, file: FileRef): Content {
  refuseForeignFiles(actor, { data: { file } });
  const { id, hash } = requireFile(command.stores.files, file.file);
  return { name: plainFileName(file.name), file: id, type: file.type.slice(0, 200), note: null, hash };
}

/** Throws `values.invalid`. */
function noteOf({ title, text }: Note): Content {
  const [name, note] = [plainText(title).replaceAll(/\s+/gu, " "), plainText(text)];
  const isFit = !isBlank(name) && !isBlank(note) && name.length <= maxNoteTitleLength && note.length <= maxNoteLength;
  if (isFit) return { name, file: null, type: null, note, hash: null };
  const message = `A note has a title, and 1 to ${maxNoteLength} characters.`;
  throw new FlowError("values.invalid", message, { issues: [{ path: ["text"], message }] });
}

function requireRoomFor({ stores }: Command, process: number): void {
  if (stores.attachments.countAll(process, maxAttachmentsOfProcess) < maxAttachmentsOfProcess) return;
  const details = { kind: "attachments", max: maxAttachmentsOfProcess };
  throw new FlowError("quota.exceeded", `A process has ${maxAttachmentsOfProcess} attachments at most.`, details);
}
