import type { HistoryEntry } from "../../engine/contract/index.ts";

export interface Day {
  /** The first moment told of that day. */
  readonly at: number;
  readonly entries: readonly HistoryEntry[];
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/** A history cut where a new local day begins. */
export function byDay(entries: readonly HistoryEntry[]): readonly Day[] {
  const days: { at: number; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last !== undefined && dayOf(last.at) === dayOf(entry.at)) last.entries.push(entry);
    else days.push({ at: entry.at, entries: [entry] });
  }
  return days;
}
