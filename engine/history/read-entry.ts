import { presentName } from "../base/former-names.ts";
import type { AuditRecord } from "../base/records.ts";
import type { AuditStep, DirectoryStep, ProcessStep } from "./audit-step.ts";

/** An audit entry as it is read: in today's names, with what it did to processes. */
export interface AuditEntry extends Pick<AuditRecord, "id" | "at" | "actor" | "command"> {
  readonly steps: readonly ProcessStep[];
}

/** The one place where stored entries are parsed. What isn't readable, or tells of no process, has no steps. */
export function readEntry({ id, at, actor, command, content }: AuditRecord): AuditEntry {
  return { id, at, actor, command: presentName("command", command), steps: parse(content).filter(isAboutProcess) };
}

/** The same, as far as the entry is about one process. */
export function readEntryOf(process: number, record: AuditRecord): AuditEntry {
  const entry = readEntry(record);
  return { ...entry, steps: entry.steps.filter((step) => step.process === process) };
}

/** What an entry did to people, groups and permissions. */
export function readDirectorySteps({ content }: AuditRecord): readonly DirectoryStep[] {
  return parse(content).filter((step) => typeof step === "object" && step !== null && !isAboutProcess(step));
}

/** What somebody wrote into the file behind the engine's back may be anything. */
function parse(content: string): readonly (AuditStep | null)[] {
  try {
    const parsed: unknown = JSON.parse(content);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isAboutProcess(step: AuditStep | null): step is ProcessStep {
  return typeof step === "object" && step !== null && "process" in step;
}
