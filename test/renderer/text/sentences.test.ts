import { describe, expect, it } from "vitest";
import type { HistoryEntry, TimelineEvent } from "../../../engine/contract/index.ts";
import { IntrayError } from "../../../renderer/api/intray-error.ts";
import { en } from "../../../renderer/text/en.ts";
import { errorText } from "../../../renderer/text/error-text.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { isOwnStep, timelineText } from "../../../renderer/text/timeline-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { valueText } from "../../../renderer/text/value-text.ts";
import { ada, ben } from "../support/sample-people.ts";

const t = createTranslate("en", "en-GB");
const de = createTranslate("de", "de-DE");

describe("an error in words", () => {
  it("has a sentence of its own for each code, in both languages", () => {
    const codes = Object.keys(en).filter((key) => /^error\.\w+\.[\w-]+$/u.test(key));
    for (const code of codes.map((key) => key.slice("error.".length) as IntrayError["code"])) {
      const error = new IntrayError({ code, message: "for the log", details: {} });
      expect(errorText(error, t)).not.toContain("for the log");
      expect(errorText(error, de)).not.toBe(errorText(error, t));
    }
  });

  it("names the id under which main logged it", () => {
    const error = new IntrayError({ code: "internal", message: "boom", details: { errorId: "E-7" } });
    expect(errorText(error, t)).toBe("An unexpected error occurred. Nothing was changed. (Error E-7)");
  });

  it("tells a fault of the window without its words", () => {
    expect(errorText(new TypeError("x is not a function"), t)).toBe(
      "An unexpected error occurred. Nothing was changed.",
    );
  });
});

function entry(event: TimelineEvent, rest: Partial<HistoryEntry> = {}): HistoryEntry {
  const task = { id: 1, node: "approve", title: "Approve message", kind: "HUMAN" as const };
  const command = { index: 0, entry: 1, position: 1, command: "task.complete", at: 0 };
  return {
    ...command,
    event,
    actor: null,
    task,
    person: null,
    from: null,
    changes: [],
    decision: null,
    note: null,
    ...rest,
  };
}

describe("a history in words", () => {
  it("says who did what", () => {
    const told = [
      entry("process.started", { actor: ada }),
      entry("task.created", { actor: ada }),
      entry("task.assigned", { actor: ben, person: ben }),
      entry("task.assigned", { actor: ada, person: ben }),
      entry("task.assigned", { person: ben }),
      entry("task.unassigned", { actor: ben }),
      entry("task.diverted", { actor: ada, from: ben }),
      entry("task.diverted", { actor: ada, from: ben, person: ada }),
      entry("task.diverted", { actor: ada }),
      entry("task.finished", { actor: ben }),
      entry("task.finished", { actor: ben, task: { id: 2, node: "check", title: "Check", kind: "EXCLUSIVE_GATEWAY" } }),
      entry("process.finished", { actor: ben }),
    ].map((line) => [timelineText(line, t), isOwnStep(line)]);
    expect(told).toEqual([
      ["Ada Lovelace started the process", false],
      ["“Approve message” was created", true],
      ["Ben Müller-Lüdenscheidt took “Approve message”", false],
      ["Ada Lovelace assigned “Approve message” to Ben Müller-Lüdenscheidt", false],
      ["“Approve message” was assigned to Ben Müller-Lüdenscheidt", true],
      ["Ben Müller-Lüdenscheidt returned “Approve message” to the queue", false],
      ["“Approve message” waits in the queue: it was for Ben Müller-Lüdenscheidt, who can’t do it", true],
      ["“Approve message” goes to Ada Lovelace, who replaces Ben Müller-Lüdenscheidt", true],
      ["“Approve message” waits in the queue: its flow named nobody for it", true],
      ["Ben Müller-Lüdenscheidt completed “Approve message”", false],
      ["“Check” is done", true],
      ["The process is finished", true],
    ]);
  });
});

describe("a value in words", () => {
  const formats = createFormats("de-DE");
  it.each([
    [null, undefined, "—"],
    ["", undefined, "—"],
    [true, undefined, "Ja"],
    [1_234.5, undefined, "1.234,5"],
    ["2026-11-05", { type: "date" }, "05.11.2026"],
    ["not a date", { type: "date" }, "not a date"],
    ["a", { type: "choice", choices: [{ value: "a", label: "Erstens" }] }, "Erstens"],
    ["z", { type: "choice", choices: [{ value: "a", label: "Erstens" }] }, "z"],
    [["x", "y"], undefined, "x, y"],
    [["a"], { type: "choices", choices: [{ value: "a", label: "Erstens" }] }, "Erstens"],
    [[{ a: 1 }, { a: 2 }], { type: "rows", fields: [] }, "2 Zeilen"],
    [{ a: 1 }, undefined, '{"a":1}'],
    [1_234.5, { type: "number", integer: false, currency: "EUR" }, "1.234,50\u00a0€"],
    [2, { type: "number", integer: false, unit: "kg" }, "2 kg"],
  ] as const)("writes %j of %j as %s", (value, widget, text) => {
    expect(valueText(value, widget, de, formats)).toBe(text);
  });
});

describe("a moment in words", () => {
  // as the clock on the wall shows it: days begin at midnight where the person is
  const wall = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
  it.each([
    [wall(23, 12) - 5_000, "now"],
    [wall(23, 11, 55), "5 min ago"],
    [wall(23, 12, 10) - 1, "in 10 min"],
    [wall(23, 9), "3 hr ago"],
    [wall(22, 14), "22 hr ago"],
    [wall(22, 11), "yesterday"],
    [wall(21, 23), "2 days ago"],
    [wall(24, 18), "tomorrow"],
    [wall(25, 0, 30), "in 2 days"],
    [wall(26, 12) - 1, "in 3 days"],
    [wall(14, 12) - 31 * 86_400_000, "14 Oct 2026"],
  ])("tells %i as %s", (at, text) => {
    expect(createFormats("en-GB").relative(at, wall(23, 12))).toBe(text);
  });
});

describe("a moment in a narrow column", () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  it.each([
    ["en-GB", new Date(2026, 2, 5, 9, 30), "5 Mar, 09:30"],
    ["en-US", new Date(2026, 2, 5, 9, 30), "Mar 5, 9:30 AM"],
    ["de-DE", new Date(2026, 2, 5, 9, 30), "5. März, 09:30"],
    ["de-DE", new Date(2025, 2, 5, 9, 30), "05.03.2025, 09:30"],
  ])("leaves out this year, in %s", (locale, at, text) => {
    expect(createFormats(locale).shortDateTime(at.getTime(), now)).toBe(text);
  });
});
