import type { AuditEntry } from "./read-entry.ts";

/** Who takes part in a process by its history, by their ids: whoever started it, and whoever owns or owned its tasks. */
export function participantsIn(entries: readonly Pick<AuditEntry, "actor" | "steps">[]): readonly number[] {
  const found = new Set<number>();
  for (const { actor, steps } of entries) {
    for (const { event, person } of steps) {
      if (event === "process.started" && actor !== null) found.add(actor);
      if (person !== undefined) found.add(person);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}
