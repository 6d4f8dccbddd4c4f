import type { AuditStore } from "../storage/audit-store.ts";
import type { ProcessStep } from "./audit-step.ts";
import { readEntryOf } from "./read-entry.ts";

const events: Readonly<Record<"data" | "artifact", readonly ProcessStep["event"][]>> = {
  data: ["process.started", "data.changed"],
  artifact: ["artifact.created", "artifact.changed"],
};

/** Whether a field of a process, or of its record, ever held something. Reads the history up to where it did. */
export function wasWritten(audit: AuditStore, process: number, part: keyof typeof events, name: string): boolean {
  for (const record of audit.newestFirst(process)) {
    const { steps } = readEntryOf(process, record);
    const ofPart = steps.filter(({ event }) => events[part].includes(event));
    if (ofPart.some(({ changes = [] }) => changes.some((change) => change.name === name))) return true;
  }
  return false;
}
