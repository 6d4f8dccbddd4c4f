import type { FieldChange, HistoryLine, TimelineEvent } from "../../../engine/contract/index.ts";
import { isOwnStep } from "../../text/timeline-text.ts";

/** What one command did: a sentence with what it changed, what else is worth telling, and what followed by itself. */
export interface Deed {
  readonly entry: number;
  readonly position: number;
  readonly at: number;
  /** Null: nothing but steps that follow by themselves. */
  readonly headline: HistoryLine | null;
  /** What the headline changed. */
  readonly changes: readonly FieldChange[];
  readonly more: readonly HistoryLine[];
  readonly folded: readonly HistoryLine[];
}

const changeEvents: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>([
  "data.changed",
  "artifact.created",
  "artifact.changed",
  "task.changed",
]);

/** What nobody should have to unfold. */
const weighty: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>(["task.failed", "process.finished"]);

/** Lines of a history, in either order, as deeds in the same order. */
export function deedsOf(lines: readonly HistoryLine[]): readonly Deed[] {
  const entries: HistoryLine[][] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last?.[0]?.entry === line.entry) last.push(line);
    else entries.push([line]);
  }
  return entries.map((entry) => deedOf(entry.toSorted((a, b) => a.index - b.index)));
}

function deedOf(lines: readonly HistoryLine[]): Deed {
  const [first] = lines;
  if (first === undefined) throw new Error("A deed has at least one line.");
  const headline = headlineOf(lines);
  const merged = headline === null ? [] : lines.filter((line) => line !== headline && belongsTo(line, headline));
  const rest = lines.filter((line) => line !== headline && !merged.includes(line));
  const isShown = (line: HistoryLine) =>
    weighty.has(line.event) || line.changes.length > 0 || !(isOwnStep(line) || goesWithout(line, headline));
  return {
    entry: first.entry,
    position: first.position,
    at: first.at,
    headline,
    changes: [...(headline?.changes ?? []), ...merged.flatMap((line) => line.changes)],
    more: rest.filter(isShown),
    folded: rest.filter((line) => !isShown(line)),
  };
}

function headlineOf(lines: readonly HistoryLine[]): HistoryLine | null {
  const told = lines.filter((line) => !isOwnStep(line) && !changeEvents.has(line.event));
  const first =
    told.find(({ event }) => event === "process.started") ?? told.find(({ event }) => event === "task.finished");
  if (first !== undefined) return first;
  if (told[0] !== undefined) return told[0];
  const done = lines.find(({ event }) => event === "task.finished");
  const changed = lines.find((line) => line.changes.length > 0);
  if (changed !== undefined) return done?.task?.id === changed.task?.id ? (done ?? changed) : changed;
  return lines.find(({ event }) => weighty.has(event)) ?? null;
}

/** A change that the headline's person, or step, made. */
function belongsTo(line: HistoryLine, headline: HistoryLine): boolean {
  if (!changeEvents.has(line.event)) return false;
  return line.task === null || line.task.id === headline.task?.id || !isOwnStep(line);
}

/** Who starts a process completes its first form with it. */
function goesWithout(line: HistoryLine, headline: HistoryLine | null): boolean {
  return headline?.event === "process.started" && line.event === "task.finished";
}
