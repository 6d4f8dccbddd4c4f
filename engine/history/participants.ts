import type { AuditEntry } from "./read-entry.ts";

/**
 * Who takes part in a process by its history, by their ids: whoever started it, whoever owns or owned its tasks, and whoever
 * was asked or named in it.
 */
export function participantsIn(entries: readonly Pick<AuditEntry, "actor" | "steps">[]): readonly number[] {
  const found = new Set<number>();
  for (const { actor, steps } of entries) {
    for (const { event, person, people = [] } of steps) {
      if (event === "process.started" && actor !== null) found.add(actor);
      if (person !== undefined) found.add(person);
      for (const named of people) found.add(named);
    }
  }
  return [...found].toSorted((a, b) => a - b);
}
