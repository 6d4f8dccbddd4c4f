/**
 * Names that files may still hold, and what each is called today. Stored bytes stay as they are, since the hash of an
 * audit entry covers them; whoever reads a row translates it, and what is written bears today's name.
 */
const formerNames = {
  /** Of audit entries. */
  command: new Map([["undo", "command.undo"]]),
  /** Of failed tasks. Authors' own codes are left alone. */
  errorCode: new Map([
    ["job.hungry", "job.out-of-memory"],
    ["children.cancelled", "children-canceled"],
    ["children-cancelled", "children-canceled"],
    ["process.not-cancellable", "process.not-cancelable"],
  ]),
} as const;

/** What a stored name is called today. */
export function presentName(of: keyof typeof formerNames, stored: string): string {
  return formerNames[of].get(stored) ?? stored;
}
