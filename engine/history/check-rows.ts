import { isDeepStrictEqual } from "node:util";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { DifferingProcess, Json, JsonObject } from "../contract/index.ts";
import type { Rebuilt } from "./rebuild.ts";

/** The rows of one process as they stand in the file. */
export interface ProcessRows {
  /** Undefined: gone. */
  readonly process: ProcessRecord | undefined;
  readonly tasks: readonly TaskRecord[];
  /** Who takes part in it, by their ids. */
  readonly participants: readonly number[];
  /** What a record says; undefined for one that is gone, null for one in a table that the application writes itself. */
  readonly record: (id: number) => JsonObject | null | undefined;
  /** What was said and attached, by its content; null of what was withdrawn or removed. */
  readonly comments: ReadonlyMap<number, string | null>;
  readonly attachments: ReadonlyMap<number, string | null>;
}

/** What a row says and what it should say, in bare values: an owner is an id. */
export type RowDifference = Pick<DifferingProcess, "about" | "id" | "name" | "row" | "history">;

/**
 * The first thing in which the rows differ from what the history, told to its end, makes of them; null when nothing.
 * `participants` are those of whom it tells.
 */
export function firstDifference(
  rows: ProcessRows,
  history: Rebuilt | null,
  participants: readonly number[],
): RowDifference | null {
  const { process, tasks } = rows;
  const status = differs("process", null, "status", process?.status, history?.status);
  if (status || !process || !history) return status;
  return (
    differs("process", null, "participants", [...rows.participants], [...participants]) ??
    fieldDifference("data", null, process.data, history.data) ??
    taskDifference(tasks, history) ??
    recordDifference(rows, history) ??
    saidDifference("comment", rows.comments, history.comments) ??
    saidDifference("attachment", rows.attachments, history.attachments)
  );
}

function taskDifference(tasks: readonly TaskRecord[], history: Rebuilt): RowDifference | null {
  const rows = new Map(tasks.map((task) => [task.id, task]));
  for (const id of new Set([...history.tasks.keys(), ...rows.keys()])) {
    const [row, told] = [rows.get(id), history.tasks.get(id)];
    const found =
      differs("task", id, "status", row?.status, told?.status) ??
      differs("task", id, "owner", row?.owner, told?.owner) ??
      differs("task", id, "decision", row?.decision?.value, told?.decision?.value) ??
      differs("task", id, "reason", row?.decision?.reason, told?.decision?.reason) ??
      changedDifference("task", id, { due: row?.due, priority: row?.priority }, told?.marks) ??
      changedDifference("taskField", id, row?.data, told?.data);
    if (found) return found;
  }
  return null;
}

/** Of the fields that the history tells of. */
function changedDifference(
  about: "task" | "taskField",
  id: number,
  row: { readonly [name: string]: Json | undefined } = {},
  history: Fields = {},
): RowDifference | null {
  for (const [name, value] of Object.entries(history)) {
    const found = differs(about, id, name, row[name], value);
    if (found) return found;
  }
  return null;
}

function recordDifference({ record }: ProcessRows, history: Rebuilt): RowDifference | null {
  for (const [id, told] of history.artifacts) {
    const row = record(id);
    const found = row === null ? null : fieldDifference("record", id, row ?? {}, told);
    if (found) return found;
  }
  return null;
}

function saidDifference(
  about: "comment" | "attachment",
  rows: ProcessRows["comments"],
  history: ProcessRows["comments"],
): RowDifference | null {
  for (const id of new Set([...rows.keys(), ...history.keys()])) {
    const found = differs(about, id, "content", rows.get(id), history.get(id));
    if (found) return found;
  }
  return null;
}

type Fields = Readonly<Record<string, Json>>;

function fieldDifference(
  about: "data" | "record",
  id: number | null,
  row: Fields,
  history: Fields,
): RowDifference | null {
  for (const name of new Set([...Object.keys(row), ...Object.keys(history)])) {
    const found = differs(about, id, name, row[name], history[name]);
    if (found) return found;
  }
  return null;
}

/** A history doesn't tell a field that is absent from one that is null. */
function differs(
  about: RowDifference["about"],
  id: number | null,
  name: string,
  row: Json = null,
  history: Json = null,
): RowDifference | null {
  return isDeepStrictEqual(row, history) ? null : { about, id, name, row, history };
}
