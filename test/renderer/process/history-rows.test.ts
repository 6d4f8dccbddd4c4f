import { describe, expect, it } from "vitest";
import type { HistoryEntry, TimelineEvent } from "../../../engine/contract/index.ts";
import { commandRows } from "../../../renderer/process/history/command-rows.ts";
import { automaticCount, historyRows } from "../../../renderer/process/history/history-rows.ts";

let count = 0;

const ada = { id: 1, name: "ada", displayName: "Ada" };

describe("a history in rows", () => {
  const approved = [
    line(1, "data.changed", { task: "approve", changes: ["amount"], index: 1 }),
    line(1, "task.finished", { task: "approve", index: 2 }),
    line(1, "task.finished", { task: "check", kind: "EXCLUSIVE_GATEWAY", index: 3 }),
    line(1, "task.created", { task: "send", kind: "JOB", index: 4 }),
  ];

  it("tells a command in one row with what it changed, and leaves out what followed by itself", () => {
    expect(picture(approved)).toEqual(["task.finished approve (amount)"]);
    expect(automaticCount(commandRows(approved))).toBe(2);
  });

  it("tells what followed by itself when it is asked for", () => {
    expect(picture(approved, { automatic: true })).toEqual([
      "task.finished approve (amount)",
      "task.finished check",
      "task.created send",
    ]);
  });

  it("leaves out what a step changed by itself", () => {
    const lines = [
      line(1, "task.finished", { task: "approve" }),
      line(1, "data.changed", { task: "sum", kind: "FUNCTION", changes: ["total"] }),
      line(1, "task.finished", { task: "sum", kind: "FUNCTION" }),
    ];
    expect(picture(lines)).toEqual(["task.finished approve"]);
    expect(picture(lines, { automatic: true })).toContain("data.changed sum (total)");
  });

  it("never leaves out a failure", () => {
    const failed = [line(1, "task.started", { byItself: true }), line(1, "task.failed", { byItself: true })];
    expect(picture(failed)).toEqual(["task.failed"]);
  });

  it("has no row for what Intray did and changed by itself", () => {
    const lines = [line(1, "data.changed", { task: "sum", kind: "FUNCTION", changes: ["total"], byItself: true })];
    expect(picture(lines)).toEqual([]);
  });

  it("tells of a deadline that ended with its task no more than of other things that follow", () => {
    const lines = [
      line(1, "task.finished", { task: "approve" }),
      line(1, "task.canceled", { task: "approve.timeout", kind: "JOB" }),
    ];
    expect(picture(lines)).toEqual(["task.finished approve"]);
  });

  it("has no row for a command that only Intray gave", () => {
    expect(picture([line(1, "task.created", { byItself: true }), line(2, "process.started")])).toEqual([
      "process.started",
    ]);
  });

  it("puts what came of a command above it when the newest come first", () => {
    const lines = [...approved, line(2, "process.finished", { byItself: true, index: 5 })].toReversed();
    expect(picture(lines, { automatic: true, newestFirst: true })).toEqual([
      "process.finished",
      "task.created send",
      "task.finished check",
      "task.finished approve (amount)",
    ]);
  });
});

interface Said {
  readonly task?: string;
  readonly kind?: "HUMAN" | "FUNCTION" | "JOB" | "EXCLUSIVE_GATEWAY";
  readonly changes?: readonly string[];
  readonly byItself?: boolean;
  readonly at?: Date;
  readonly index?: number;
}

function line(entry: number, event: TimelineEvent, said: Said = {}): HistoryEntry {
  count += 1;
  const { task, kind = "HUMAN", changes = [], byItself = false, at = new Date(2026, 0, 1, 12), index = count } = said;
  return {
    entry,
    position: entry,
    index,
    command: "task.complete",
    at: at.getTime(),
    event,
    actor: byItself ? null : ada,
    task: task === undefined ? null : { id: task.length, node: task, title: task, kind },
    person: null,
    from: null,
    changes: changes.map((name) => ({ name, title: name, widget: null, before: 1, after: 2 })),
    decision: null,
    note: null,
  };
}

/** Rows in a few words each. */
function picture(
  lines: readonly HistoryEntry[],
  { newestFirst = false, automatic = false }: { readonly newestFirst?: boolean; readonly automatic?: boolean } = {},
): readonly string[] {
  const told = ({ event, task }: HistoryEntry, changes: HistoryEntry["changes"]) => {
    const fields = changes.map(({ name }) => name).join(", ");
    return [event, task?.title, fields === "" ? "" : `(${fields})`].filter(Boolean).join(" ");
  };
  return historyRows(commandRows(lines), { newestFirst, automatic }).map((row) => {
    if (row.kind === "line") return told(row.line, row.line.changes);
    return row.headline ? told(row.headline, row.changes) : row.kind;
  });
}
