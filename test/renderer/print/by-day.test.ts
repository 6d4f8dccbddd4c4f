import { expect, it } from "vitest";
import type { HistoryEntry } from "../../../engine/contract/index.ts";
import { byDay } from "../../../renderer/print/by-day.ts";

function at(moment: Date): HistoryEntry {
  return {
    index: 0,
    entry: 1,
    position: 1,
    command: "process.start",
    at: moment.getTime(),
    event: "task.created",
    actor: null,
    task: null,
    person: null,
    from: null,
    changes: [],
    decision: null,
    note: null,
  };
}

it("cuts a history at local midnight", () => {
  const days = byDay([
    at(new Date(2026, 0, 1, 23, 59)),
    at(new Date(2026, 0, 2, 0, 0)),
    at(new Date(2026, 0, 2, 8, 0)),
  ]);
  expect(days.map((day) => day.entries.length)).toEqual([1, 2]);
});

it("has no days without entries", () => {
  expect(byDay([])).toEqual([]);
});
