import type {
  HistoryFilter,
  HistoryKind,
  HistoryLine,
  HistoryPage,
  HistoryQuery,
  HistorySummary,
  TimelineEvent,
} from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { Trail, TrailLine } from "../history/trail.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";
import { timelineEntry } from "./timeline.ts";

const usualLimit = 200;
const largestLimit = 500;

const kinds: Readonly<Record<TimelineEvent, HistoryKind>> = {
  "process.started": "course",
  "process.finished": "course",
  "process.canceled": "correction",
  "process.reopened": "correction",
  "process.migrated": "course",
  "task.created": "work",
  "task.assigned": "work",
  "task.unassigned": "work",
  "task.scheduled": "work",
  "task.started": "work",
  "task.finished": "work",
  "task.failed": "problem",
  "task.retrying": "problem",
  "task.canceled": "correction",
  "task.undone": "correction",
  "task.revived": "correction",
  "task.changed": "change",
  "task.due-changed": "change",
  "task.priority-changed": "change",
  "data.changed": "change",
  "artifact.created": "change",
  "artifact.changed": "change",
};

/** A page of the lines that pass the filter. */
export function historyPage(reader: Reader, process: ProcessRecord, trail: Trail, query: HistoryQuery): HistoryPage {
  const { filter = {}, newestFirst = false, after, limit = usualLimit } = query;
  const wanted = Math.max(1, Math.min(limit, largestLimit));
  const passing = trail.lines.flatMap((line, index) => (passes(line, filter) ? [index] : []));
  if (newestFirst) passing.reverse();
  const isBehind = (index: number) => after === undefined || (newestFirst ? index < after : index > after);
  const first = passing.findIndex(isBehind);
  const chosen = first === -1 ? [] : passing.slice(first, first + wanted);
  const last = chosen.at(-1);
  return {
    lines: chosen.flatMap((index) => lineAt(reader, process, trail, index) ?? []),
    ...(last !== undefined && last !== passing.at(-1) ? { next: last } : {}),
    matched: passing.length,
  };
}

function lineAt(reader: Reader, process: ProcessRecord, trail: Trail, index: number): HistoryLine | null {
  const line = trail.lines[index];
  if (!line) return null;
  const { entry, step } = line;
  const task = step.task === undefined ? undefined : trail.nodes.get(step.task);
  const told = timelineEntry(reader, process.flow, entry, step, task);
  return { ...told, index, position: entry.position, command: entry.command };
}

function passes({ entry, step }: TrailLine, { person, kind, field }: HistoryFilter): boolean {
  if (person !== undefined && entry.actor !== person && step.person !== person) return false;
  if (kind !== undefined && kinds[step.event] !== kind) return false;
  // what a process begins with is nobody's change
  if (field === undefined) return true;
  return step.event !== "process.started" && (step.changes ?? []).some(({ name }) => name === field);
}

/** What a history has. */
export function historySummary(reader: Reader, process: ProcessRecord, trail: Trail): HistorySummary {
  const people = new Set<number>();
  const found = new Set<HistoryKind>();
  const names = new Set<string>();
  for (const { entry, step } of trail.lines) {
    if (entry.actor !== null) people.add(entry.actor);
    if (step.person !== undefined) people.add(step.person);
    found.add(kinds[step.event]);
    if (step.event === "process.started") continue;
    for (const { name } of step.changes ?? []) names.add(name);
  }
  const flow = reader.flows.find(process.flow);
  const titles = [flow?.artifact?.schema, flow?.data].map(
    (schema) => schema && describedFields(schema, reader.language),
  );
  const titleOf = (name: string) => titles.map((fields) => fields?.get(name)?.title).find(Boolean);
  return {
    commands: trail.entries.length,
    lines: trail.lines.length,
    people: [...people].flatMap((id) => personOf(reader, id) ?? []),
    kinds: [...found],
    fields: [...names].flatMap((name) => {
      const title = titleOf(name);
      return title === undefined ? [] : [{ name, title }];
    }),
    brokenEntry: trail.brokenEntry,
  };
}
