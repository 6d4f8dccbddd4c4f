import { describe, expect, it } from "vitest";
import type { HistoryEntry, TimelineEvent } from "../../../engine/contract/index.ts";
import { commandRows } from "../../../renderer/process/history/command-rows.ts";
import { historyRows } from "../../../renderer/process/history/history-rows.ts";

const ada = { id: 1, name: "ada", displayName: "Ada" };

describe("a history in rows", () => {
  it("tells a command in one row with what it changed, and folds what followed by itself", () => {
    expect(
      picture([
        line(1, "data.changed", { task: "approve", changes: ["amount"] }),
        line(1, "task.finished", { task: "approve" }),
        line(1, "task.finished", { task: "check", kind: "EXCLUSIVE_GATEWAY" }),
        line(1, "task.created", { task: "send", kind: "JOB" }),
      ]),
    ).toEqual(["day", "task.finished approve (amount)", "2 folded"]);
  });

  it("tells what a step changed by itself beside what the person did", () => {
    expect(
      picture([
        line(1, "task.finished", { task: "approve" }),
        line(1, "data.changed", { task: "sum", kind: "FUNCTION", changes: ["total"] }),
        line(1, "task.finished", { task: "sum", kind: "FUNCTION" }),
      ]),
    ).toEqual(["day", "task.finished approve", "data.changed sum (total)", "1 folded"]);
  });

  it("never folds a failure", () => {
    expect(picture([line(1, "task.started", { byItself: true }), line(1, "task.failed", { byItself: true })])).toEqual([
      "day",
      "task.failed",
      "1 folded",
    ]);
  });

  it("puts commands about one task under its title, and one alone under none", () => {
    expect(
      picture([
        line(1, "process.started"),
        line(2, "task.assigned", { task: "approve" }),
        line(3, "task.finished", { task: "approve" }),
        line(4, "task.assigned", { task: "pay" }),
      ]),
    ).toEqual([
      "day",
      "process.started",
      "step approve",
      "task.assigned approve",
      "task.finished approve",
      "task.assigned pay",
    ]);
  });

  it("folds commands that only Intray gave into one row, up to midnight", () => {
    const quiet = (entry: number, at: Date) => line(entry, "task.created", { byItself: true, at });
    const [late, early] = [new Date(2026, 0, 1, 23, 59), new Date(2026, 0, 2, 0, 1)];
    const lines = [quiet(1, late), quiet(2, late), quiet(3, early), quiet(4, early), quiet(5, early)];
    expect(picture(lines)).toEqual(["day", "2 folded", "day", "3 folded"]);
  });

  it("reads the same when the newest come first", () => {
    const lines = [
      line(1, "process.started"),
      line(2, "data.changed", { task: "approve", changes: ["amount"], index: 1 }),
      line(2, "task.finished", { task: "approve", index: 2 }),
    ];
    expect(picture(lines.toReversed())).toEqual(["day", "task.finished approve (amount)", "process.started"]);
  });

  it("unfolds", () => {
    const lines = [line(1, "task.created", { byItself: true, index: 7 })];
    expect(historyRows(commandRows(lines), new Set(["fold 7"])).map(({ kind }) => kind)).toEqual([
      "day",
      "fold",
      "line",
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

let count = 0;

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
function picture(lines: readonly HistoryEntry[]): readonly string[] {
  const told = ({ event, task }: HistoryEntry, changes: HistoryEntry["changes"]) => {
    const fields = changes.map(({ name }) => name).join(", ");
    return [event, task?.title, fields === "" ? "" : `(${fields})`].filter(Boolean).join(" ");
  };
  return historyRows(commandRows(lines), new Set()).map((row) => {
    if (row.kind === "step") return `step ${row.title}`;
    if (row.kind === "fold") return `${row.count} folded`;
    if (row.kind === "line") return told(row.line, row.line.changes);
    return row.kind === "command" && row.headline ? told(row.headline, row.changes) : row.kind;
  });
}
