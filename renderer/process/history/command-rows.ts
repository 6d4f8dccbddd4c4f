import type { HistoryEntry, TimelineEvent } from "../../../engine/contract/index.ts";
import { isOwnStep } from "../../text/timeline-text.ts";
import type { CommandRow } from "./history-rows.ts";

const changeEvents: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>([
  "data.changed",
  "artifact.created",
  "artifact.changed",
  "task.changed",
]);

/** What nobody should have to unfold. */
const weighty: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>([
  "task.failed",
  "task.diverted",
  "process.finished",
]);

/**
 * Lines of a history, in either order, as one row for each command, in the same order: a sentence with what it changed,
 * what else is worth telling, and what followed by itself.
 */
export function commandRows(lines: readonly HistoryEntry[]): readonly CommandRow[] {
  const entries: HistoryEntry[][] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last?.[0]?.entry === line.entry) last.push(line);
    else entries.push([line]);
  }
  return entries.map((entry) => commandRow(entry.toSorted((a, b) => a.index - b.index)));
}

function commandRow(lines: readonly HistoryEntry[]): CommandRow {
  const [first] = lines;
  if (first === undefined) throw new Error("A command has at least one line.");
  const headline = headlineOf(lines);
  const merged = headline === null ? [] : lines.filter((line) => line !== headline && belongsTo(line, headline));
  const rest = lines.filter((line) => line !== headline && !merged.includes(line));
  const isShown = (line: HistoryEntry) => weighty.has(line.event) || !(isOwnStep(line) || goesWithout(line, headline));
  return {
    kind: "command",
    key: `command ${first.entry}`,
    entry: first.entry,
    position: first.position,
    at: first.at,
    headline,
    changes: [...(headline?.changes ?? []), ...merged.flatMap((line) => line.changes)],
    more: rest.filter(isShown),
    automatic: rest.filter((line) => !isShown(line)),
  };
}

function headlineOf(lines: readonly HistoryEntry[]): HistoryEntry | null {
  const told = lines.filter((line) => !isOwnStep(line) && !changeEvents.has(line.event));
  const first =
    told.find(({ event }) => event === "process.started") ?? told.find(({ event }) => event === "task.finished");
  if (first !== undefined) return first;
  if (told[0] !== undefined) return told[0];
  const done = lines.find(({ event }) => event === "task.finished");
  const changed = lines.find((line) => line.changes.length > 0);
  if (changed !== undefined && !isOwnStep(changed))
    return done?.task?.id === changed.task?.id ? (done ?? changed) : changed;
  return lines.find(({ event }) => weighty.has(event)) ?? null;
}

/** A change that the headline's person, or step, made. */
function belongsTo(line: HistoryEntry, headline: HistoryEntry): boolean {
  if (!changeEvents.has(line.event)) return false;
  return line.task === null || line.task.id === headline.task?.id || !isOwnStep(line);
}

/** Who starts a process completes its first form with it. */
function goesWithout(line: HistoryEntry, headline: HistoryEntry | null): boolean {
  return headline?.event === "process.started" && line.event === "task.finished";
}
